namespace Tutorial.Jupyter;

/// <summary>
/// The first and the last lines that a process wrote to its console, and those with which a crash begins: enough to say why it ended,
/// whatever it wrote between.
/// </summary>
internal sealed class ConsoleExcerpt
{
    private const int KeptLines = 8;

    /// <summary>Of a crash: what happened stands at its top, and so does the call in which it did.</summary>
    private const int KeptLinesOfCrash = 12;

    private readonly Lock gate = new();
    private readonly List<string> first = [];
    private readonly Queue<string> last = [];
    private readonly List<string> crash = [];
    private bool hasGap;

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        lock (gate)
        {
            if (crash.Count > 0 ? crash.Count < KeptLinesOfCrash : CrashWords.Begin(line))
            {
                crash.Add(line);
                return;
            }

            if (crash.Count == 0 && first.Count < KeptLines)
            {
                first.Add(line);
                return;
            }

            last.Enqueue(line);
            if (last.Count > KeptLines)
            {
                last.Dequeue();
                hasGap = true;
            }
        }
    }

    public override string ToString()
    {
        lock (gate)
        {
            return string.Join('\n', [.. first, .. crash, .. hasGap ? ["…"] : Array.Empty<string>(), .. last]);
        }
    }
}
