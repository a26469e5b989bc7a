namespace Tutorial.Jupyter;

/// <summary>The first and the last lines that a process wrote to its console: enough to say why it ended, whatever it wrote between.</summary>
internal sealed class ProcessWords
{
    private const int KeptLines = 8;

    private readonly Lock _lock = new();
    private readonly List<string> _first = [];
    private readonly Queue<string> _last = [];
    private bool _hasGap;

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        lock (_lock)
        {
            if (_first.Count < KeptLines)
            {
                _first.Add(line);
                return;
            }

            _last.Enqueue(line);
            if (_last.Count > KeptLines)
            {
                _last.Dequeue();
                _hasGap = true;
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join('\n', _hasGap ? [.. _first, "…", .. _last] : _first.Concat(_last));
        }
    }
}
