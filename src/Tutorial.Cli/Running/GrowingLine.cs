using Spectre.Console;
using Tutorial.Cli.Data;

namespace Tutorial.Cli.Running;

/// <summary>Shows a download on a terminal: bytes on one line that changes, everything else on lines that stay.</summary>
/// <param name="console">A terminal.</param>
internal sealed class GrowingLine(IAnsiConsole console) : IProgress<DownloadProgress>, IDisposable
{
    private const string BackToBegin = "\u001b[2K\r";

    private bool isOpen;

    /// <inheritdoc />
    public void Report(DownloadProgress value)
    {
        if (value.Stage != DownloadStage.Downloading)
        {
            Dispose();
            console.WriteLine(value.Text);
            return;
        }

        var width = Math.Max(1, console.Profile.Width - 1);
        console.Write(new ControlCode(BackToBegin));
        console.Write(new Text(value.Text.Length <= width ? value.Text : value.Text[..width]));
        isOpen = true;
    }

    /// <summary>Ends the line that changes, where there is one.</summary>
    public void Dispose()
    {
        if (isOpen)
            console.WriteLine();
        isOpen = false;
    }
}
