using System.Text;

namespace Tutorial.Documents;

/// <summary>Reads and writes notebook files; the extension says the format.</summary>
public static class NotebookFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The format that a path's extension stands for, or <see langword="null"/> for any other extension.</summary>
    /// <param name="path">A file's path.</param>
    public static NotebookFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".dib" => NotebookFormat.Dib,
        ".ipynb" => NotebookFormat.Ipynb,
        _ => null,
    };

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">A <c>.dib</c> or <c>.ipynb</c> file.</param>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Read(string path)
    {
        var format = RequireFormat(path);
        return Parse(File.ReadAllBytes(path), format, path);
    }

    /// <summary>Reads a notebook from the content of a file.</summary>
    /// <param name="content">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="format">The format of the text.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="NotebookFormatException">The content is not a notebook.</exception>
    public static NotebookDocument Parse(ReadOnlySpan<byte> content, NotebookFormat format, string name)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = StrictUtf8.GetString(content);
            return format == NotebookFormat.Dib ? DibReader.Read(text, name) : IpynbReader.Read(text, name);
        }
        catch (DecoderFallbackException exception)
        {
            var line = content[..exception.Index].Count((byte)'\n') + 1;
            throw new NotebookFormatException(name, $"line {line}", "not UTF-8 text; the file is damaged or is not a notebook.", exception);
        }
    }

    /// <summary>The text of a notebook in the format that it is in.</summary>
    /// <param name="document">The document to write.</param>
    public static string ToText(NotebookDocument document) =>
        document.Format == NotebookFormat.Dib ? DibWriter.Write(document) : IpynbWriter.Write(document);

    /// <summary>
    /// Writes a notebook in the format that the extension says; the file is the old one or the complete new one, never half of it.
    /// </summary>
    /// <param name="path">A <c>.dib</c> or <c>.ipynb</c> file; its folder is made where it is missing.</param>
    /// <param name="document">The document to write; converted where it is in the other format.</param>
    /// <exception cref="NotebookFormatException">The extension is unknown, or the format cannot hold the document.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, NotebookDocument document) =>
        AtomicFile.WriteText(path, ToText(document.To(RequireFormat(path))));

    private static NotebookFormat RequireFormat(string path) => FormatOf(path)
        ?? throw new NotebookFormatException(
            $"{path}: the extension is neither .dib nor .ipynb, so the format of the notebook is unknown.");
}
