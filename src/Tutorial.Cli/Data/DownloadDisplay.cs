using System.Globalization;
using Spectre.Console;

namespace Tutorial.Cli.Data;

/// <summary>
/// Shows a download with Spectre.Console's own progress: on a terminal a bar with the speed and the time that is left, in a log a line at
/// every quarter and where half a minute brought none. What is said stands on lines of its own, above the bar.
/// </summary>
internal sealed class DownloadDisplay : IDownloadDisplay
{
    private readonly IAnsiConsole console;
    private readonly Cifar10File file;
    private readonly ProgressContext progress;
    private ProgressTask? task;
    private long first;                         // how many bytes were there when the bar was empty

    private DownloadDisplay(IAnsiConsole console, Cifar10File file, ProgressContext progress) =>
        (this.console, this.file, this.progress) = (console, file, progress);

    /// <summary>Downloads, and shows how that goes until it has ended.</summary>
    /// <param name="console">Where it is shown.</param>
    /// <param name="file">What is downloaded.</param>
    /// <param name="download">Downloads.</param>
    public static Task ShowAsync(IAnsiConsole console, Cifar10File file, Func<IDownloadDisplay, Task> download)
    {
        var culture = CultureInfo.InvariantCulture;
        return console.Progress()
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn { Culture = culture },
                new TransferSpeedColumn { Culture = culture }, new RemainingTimeColumn())
            .StartAsync(progress => download(new DownloadDisplay(console, file, progress)));
    }

    /// <inheritdoc />
    public void Say(string text) => console.Write(new Text(text + "\n"));

    /// <inheritdoc />
    /// <remarks>The bar is that of what is still to come: what was there before would count as speed.</remarks>
    public void Begin(long bytes)
    {
        if (task is not null && bytes > 0)
            return;
        if (task is not null)
            progress.RemoveTask(task);
        first = bytes;
        task = progress.AddTask(Markup.Escape(bytes == 0 ? file.Name : $"the rest of {file.Name}"), maxValue: file.Bytes - bytes);
    }

    /// <inheritdoc />
    public void Have(long bytes)
    {
        if (task is not null)
            task.Value = bytes - first;
    }
}
