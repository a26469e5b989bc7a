using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>The cells that this process has run, oldest first; it is gone with the process. Used by one thread, that of the cells.</summary>
internal sealed class InputHistory
{
    /// <summary>How history requests call this process's run: counted from 1, and 0 is the current one.</summary>
    internal const int Session = 1;

    private readonly List<HistoryEntry> entries = [];

    /// <summary>Adds a cell that is about to run.</summary>
    internal HistoryEntry Add(int line, string input)
    {
        var entry = new HistoryEntry(line, input);
        entries.Add(entry);
        return entry;
    }

    /// <summary>The cells from one line up to, and not with, another; as in IPython a negative number counts from behind.</summary>
    /// <param name="start">The first line; null for the first there is.</param>
    /// <param name="stop">The line behind the last; null or 0 for no end.</param>
    internal IEnumerable<HistoryEntry> Range(int? start, int? stop)
    {
        var end = entries.Count == 0 ? 1 : entries[^1].Line + 1;
        var first = start < 0 ? start + end : start ?? 0;
        var behind = stop < 0 ? stop + end : stop is null or 0 ? end : stop;
        return entries.Where(entry => entry.Line >= first && entry.Line < behind);
    }

    /// <summary>The last cells.</summary>
    /// <param name="count">How many; null for all.</param>
    internal IEnumerable<HistoryEntry> Tail(int? count) => Last(entries, count);

    /// <summary>The last cells whose whole text matches a pattern.</summary>
    /// <param name="pattern">Text in which <c>*</c> stands for any characters and <c>?</c> for one.</param>
    /// <param name="count">How many; null for all.</param>
    /// <param name="unique">Whether of cells with the same text only the latest counts.</param>
    internal IEnumerable<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        var regex = new Regex(
            $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        var found = entries.Where(entry => regex.IsMatch(entry.Input));
        return Last([.. unique ? found.Reverse().DistinctBy(entry => entry.Input).Reverse() : found], count);
    }

    private static IEnumerable<HistoryEntry> Last(IReadOnlyList<HistoryEntry> found, int? count) =>
        count is { } limit ? found.TakeLast(limit) : found;
}
