namespace Tutorial.Jupyter;

/// <summary>The first and the last lines that a process wrote to its console: enough to say why it ended, whatever it wrote between.</summary>
internal sealed class ConsoleExcerpt
{
    private const int KeptLines = 8;

    private readonly Lock gate = new();
    private readonly List<string> first = [];
    private readonly Queue<string> last = [];
    private bool hasGap;

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        lock (gate)
        {
            if (first.Count < KeptLines)
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
            return string.Join('\n', hasGap ? [.. first, "…", .. last] : first.Concat(last));
        }
    }
}
