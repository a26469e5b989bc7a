using Spectre.Console;
using Spectre.Console.Rendering;

namespace Tutorial.Cli.Running;

/// <summary>Shows a run of notebooks: what has ended on lines that stay and, where a person looks on, what runs in a live display of
/// Spectre.Console below them. A log has the lines alone.</summary>
/// <param name="console">The console.</param>
/// <param name="clock">Tells how long a cell runs.</param>
/// <param name="isVerbose">Whether what the cells write is shown as it comes, instead of the live display.</param>
internal sealed class RunDisplay(IAnsiConsole console, TimeProvider clock, bool isVerbose)
{
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly RunningCells running = new(clock);
    private LiveDisplayContext? shown;

    private bool IsLive => !isVerbose && console.Profile.Capabilities is { Ansi: true, Interactive: true };

    /// <summary>Runs notebooks and shows them meanwhile.</summary>
    /// <param name="run">Runs them, and ends when all have ended.</param>
    public async Task ShowAsync(Func<Task> run)
    {
        if (!IsLive)
        {
            await run().ConfigureAwait(false);
            return;
        }

        await console.Live(running).AutoClear(true).StartAsync(async live =>
        {
            shown = live;
            using var refreshes = clock.CreateTimer(_ => live.Refresh(), null, BetweenRefreshes, BetweenRefreshes);
            await run().ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Something begins that takes its time.</summary>
    /// <param name="notebook">The notebook's name.</param>
    /// <param name="what">What begins, on one line.</param>
    public void Begin(string notebook, string what)
    {
        running.Begin(notebook, what);
        shown?.Refresh();
    }

    /// <summary>What began has ended.</summary>
    /// <param name="notebook">The notebook's name.</param>
    public void End(string notebook) => running.End(notebook);

    /// <summary>A cell has written something.</summary>
    /// <param name="notebook">The notebook's name.</param>
    /// <param name="text">What it has written.</param>
    public void Hear(string notebook, string text)
    {
        running.Hear(notebook, text);
        if (isVerbose)
            Write(new Text(text));
    }

    /// <summary>Shows something that stays.</summary>
    /// <param name="content">Whole lines, but for what cells write.</param>
    public void Write(IRenderable content)
    {
        lock (gate)
            console.Write(content);
    }
}
