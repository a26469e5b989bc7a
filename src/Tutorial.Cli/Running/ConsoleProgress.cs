using System.Globalization;
using Spectre.Console;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Shows each cell of a running notebook on a line of its own: the beginning while it runs, time and outcome when it ends.</summary>
/// <param name="console">The console.</param>
/// <param name="notebook">The notebook's name.</param>
/// <param name="mode">What is shown when.</param>
/// <param name="clock">Tells how long a cell runs.</param>
/// <param name="gate">Is held while something is written.</param>
internal sealed class ConsoleProgress(IAnsiConsole console, string notebook, ProgressMode mode, TimeProvider clock, Lock gate)
    : IProgress<CellProgress>, IProgress<StreamOutput>, IDisposable
{
    private const string BackToBegin = "\u001b[2K\r";
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromSeconds(1);

    private const int SourceWidth = 48;
    private const int ShownErrorLines = 25;

    private ITimer? updates;
    private CellProgress? running;
    private long began;
    private string lastLine = "";

    /// <inheritdoc />
    public void Report(CellProgress value)
    {
        lock (gate)
            Show(value);
    }

    /// <inheritdoc />
    public void Report(StreamOutput value)
    {
        lock (gate)
        {
            var text = Ansi.Strip(value.Text);
            if (mode == ProgressMode.Verbose)
                console.Write(new Text(text));
            else
                lastLine = text.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? lastLine;
        }
    }

    /// <inheritdoc />
    public void Dispose() => updates?.Dispose();

    private void Show(CellProgress value)
    {
        if (value.Result is not { } result)
        {
            if (mode is ProgressMode.Growing or ProgressMode.Live)
                console.Write(new Text(Beginning(value)));
            if (mode == ProgressMode.Live)
                Watch(value);
            return;
        }

        if (mode == ProgressMode.Live)
            console.Write(new ControlCode(BackToBegin));
        running = null;
        if (mode != ProgressMode.Growing)
            console.Write(new Text(Beginning(value)));

        var (word, style) = result.Outcome switch
        {
            CellOutcome.Passed => ("ok", new Style(Color.Green)),
            CellOutcome.Interrupted => ("interrupted", new Style(Color.Yellow)),
            CellOutcome.Skipped => ("skipped", new Style(Color.Yellow)),
            CellOutcome.TimedOut => ("timed out", new Style(Color.Red, decoration: Decoration.Bold)),
            _ => ("failed", new Style(Color.Red, decoration: Decoration.Bold)),
        };
        console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalSeconds,8:0.0} s  ")));
        console.Write(new Text(word + "\n", style));
        if (result.Outcome == CellOutcome.Failed)
            ShowFailure(result);
    }

    private void Watch(CellProgress value)
    {
        (running, began, lastLine) = (value, clock.GetTimestamp(), "");
        updates ??= clock.CreateTimer(_ => Update(), null, BetweenUpdates, BetweenUpdates);
    }

    private void Update()
    {
        lock (gate)
        {
            if (running is null)
                return;

            var line = string.Create(
                CultureInfo.InvariantCulture, $"{Beginning(running)}{clock.GetElapsedTime(began).TotalSeconds,8:0} s  {lastLine}");
            var width = Math.Max(1, console.Profile.Width - 1);
            console.Write(new ControlCode(BackToBegin));
            console.Write(new Text(line.Length <= width ? line : line[..(width - 1)] + "…"));
        }
    }

    private string Beginning(CellProgress value)
    {
        var number = value.Number.ToString(CultureInfo.InvariantCulture).PadLeft(value.Count.ToString(CultureInfo.InvariantCulture).Length);
        var line = value.Cell.FirstLine;
        var shown = line.Length <= SourceWidth ? line.PadRight(SourceWidth) : line[..(SourceWidth - 1)] + "…";
        return string.Create(CultureInfo.InvariantCulture, $"{notebook}  {number}/{value.Count}  {shown}");
    }

    private void ShowFailure(CellResult result)
    {
        var lines = result.Cell.Source.Split('\n').Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"  {index + 1,3} | {line}"));
        console.Write(new Text(string.Join('\n', lines) + "\n", new Style(Color.Grey)));
        if (result.Error is not { } error)
            return;

        // A compile error says all in its value; a traceback says more than the message alone.
        var text = error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : $"{error.Name}: {error.Value}";
        var shown = Ansi.Strip(text).Split('\n');
        var rest = shown.Length > ShownErrorLines ? $"\n  … {shown.Length - ShownErrorLines} more lines are in the notebook" : "";
        console.Write(new Text(
            string.Join('\n', shown.Take(ShownErrorLines).Select(line => "  " + line)) + rest + "\n", new Style(Color.Red)));
    }
}
