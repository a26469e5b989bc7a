namespace Tutorial;

/// <summary>Writes a line for each stage of a download, and every few seconds one that says how much is there, how fast it comes and how
/// long it still takes.</summary>
internal sealed class DownloadLines : IProgress<DownloadProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly TextWriter writer;
    private TimeSpan written;                   // when the last line about bytes was

    /// <summary>Writes to a writer.</summary>
    /// <param name="writer">Where the lines go; the console when it is left out.</param>
    public DownloadLines(TextWriter? writer = null) => this.writer = writer ?? Console.Out;

    /// <summary>Writes the line that the report calls for, if any.</summary>
    /// <param name="value">Where the download stands.</param>
    public void Report(DownloadProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Stage == DownloadStage.Downloading)
        {
            if (value.Elapsed - written < Pause && value.Bytes < value.TotalBytes)
                return;
            written = value.Elapsed;
        }

        writer.WriteLine(value.Text);
    }
}
