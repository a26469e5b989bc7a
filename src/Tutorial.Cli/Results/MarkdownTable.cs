namespace Tutorial.Cli.Results;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    /// <param name="head">The head of each column.</param>
    /// <param name="rows">As many cells each.</param>
    public static string Of(IReadOnlyList<string> head, IEnumerable<IEnumerable<string>> rows) =>
        string.Join('\n', [Line(head), $"|{string.Concat(Enumerable.Repeat("---|", head.Count))}", .. rows.Select(Line)]);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
