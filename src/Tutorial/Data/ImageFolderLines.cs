namespace Tutorial;

/// <summary>Writes a line after every few thousand pictures, since reading so many takes a while.</summary>
public sealed class ImageFolderLines : IProgress<ImageFolderProgress>
{
    private const int Step = 5_000;

    private readonly TextWriter writer;

    /// <summary>Writes to a writer.</summary>
    /// <param name="writer">Where the lines go; the console when it is left out.</param>
    public ImageFolderLines(TextWriter? writer = null) => this.writer = writer ?? Console.Out;

    /// <summary>Writes the line that the report calls for, if any.</summary>
    /// <param name="value">How many pictures have been read.</param>
    public void Report(ImageFolderProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Read % Step == 0)
            writer.WriteLine(FormattableString.Invariant($"{value.Read:N0} of {value.Count:N0} pictures read"));
    }
}
