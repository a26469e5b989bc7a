using System.Text;

namespace Tutorial.Kernel;

/// <summary>
/// Keeps the beginning of what is written, and ends the writing of more than that: a value can be larger than any text of it.
/// </summary>
/// <param name="longest">How many characters are kept.</param>
internal sealed class ShortTextWriter(int longest) : TextWriter
{
    private const string Mark = "…";

    private readonly StringBuilder text = new();
    private bool isCut;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Has somebody write, who is stopped when the writer is full.</summary>
    internal void Fill(Action<TextWriter> write)
    {
        try
        {
            write(this);
        }
        catch (Exception) when (isCut)
        {
            // Whoever writes may wrap the exception that stopped it into one of its own.
        }
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (text.Length + buffer.Length <= longest && !isCut)
        {
            text.Append(buffer);
            return;
        }

        if (!isCut)
        {
            isCut = true;
            text.Append(buffer[..(longest - text.Length)]);
        }

        throw new InvalidOperationException("The text is long enough.");
    }

    /// <summary>What was written, with a mark at its end where there was more.</summary>
    public override string ToString() => isCut ? WholeCharacters() + Mark : text.ToString();

    /// <summary>Half a surrogate pair is no text.</summary>
    private string WholeCharacters() =>
        text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text.ToString(0, text.Length - 1) : text.ToString();
}
