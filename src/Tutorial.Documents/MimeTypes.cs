namespace Tutorial.Documents;

/// <summary>How nbformat stores the content of a representation.</summary>
internal static class MimeTypes
{
    /// <summary>Whether the content is JSON itself rather than text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether the content is stored as a list of lines (nbformat's <c>v4.rwbase.split_lines</c>).</summary>
    public static bool IsStoredInLines(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
}
