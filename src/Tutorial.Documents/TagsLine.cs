namespace Tutorial.Documents;

/// <summary>
/// The comment that carries a cell's tags in a <c>.dib</c>, which has no cell metadata: <c>// tags: parameters, slow</c>.
/// </summary>
internal static class TagsLine
{
    private const string Keyword = "tags:";

    /// <summary>The tags that a line carries, or <see langword="null"/> where it is not a line of tags.</summary>
    /// <param name="line">The first line of a cell's source.</param>
    /// <param name="language">The cell's language, which decides how a comment looks.</param>
    public static IReadOnlyList<string>? Read(string line, string language)
    {
        if (CellLanguages.CommentIn(line, language) is not { } text || !text.StartsWith(Keyword, StringComparison.Ordinal))
            return null;

        var tags = text[Keyword.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return tags.Length == 0 ? null : tags;
    }

    /// <summary>The line that carries tags.</summary>
    /// <param name="tags">At least one tag.</param>
    /// <param name="language">The cell's language.</param>
    public static string Write(IReadOnlyList<string> tags, string language)
    {
        var (start, end) = CellLanguages.Comment(language);
        return $"{start}{Keyword} {string.Join(", ", tags)}{end}";
    }
}
