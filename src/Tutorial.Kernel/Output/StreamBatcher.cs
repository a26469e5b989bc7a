using System.Text;

namespace Tutorial.Kernel;

/// <summary>
/// Gathers the texts that a cell writes and hands them on some 50 ms later in one piece: a message a line would drown the front end.
/// Not safe for several threads by itself; its owner locks.
/// </summary>
/// <param name="emit">Takes a stream's text.</param>
internal sealed class StreamBatcher(Action<StreamName, string> emit)
{
    /// <summary>How long a text may wait: half the time that a person sees as at once.</summary>
    internal static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    /// <summary>A batch that grows beyond this many characters is handed on without waiting.</summary>
    private const int Capacity = 1 << 20;

    private readonly StringBuilder pending = new();
    private StreamName stream;

    /// <summary>Adds text; text of the other stream is handed on first, for the two keep their order.</summary>
    /// <returns>Whether the text is the first of a batch, which must be flushed after <see cref="Delay"/>.</returns>
    internal bool Add(StreamName name, ReadOnlySpan<char> text)
    {
        if (name != stream)
        {
            Flush();
            stream = name;
        }

        var first = pending.Length == 0;
        pending.Append(text);
        if (pending.Length > Capacity)
        {
            FlushWholeCharacters();
        }

        return first && pending.Length > 0;
    }

    /// <summary>Hands on what waits.</summary>
    internal void Flush() => Emit(pending.Length);

    /// <summary>Hands on what waits, but keeps half a surrogate pair back for its other half.</summary>
    internal void FlushWholeCharacters() =>
        Emit(pending.Length > 0 && char.IsHighSurrogate(pending[^1]) ? pending.Length - 1 : pending.Length);

    private void Emit(int length)
    {
        if (length > 0)
        {
            var text = pending.ToString(0, length);
            pending.Remove(0, length);
            emit(stream, text);
        }
    }
}
