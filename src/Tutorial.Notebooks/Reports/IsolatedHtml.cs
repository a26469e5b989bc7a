namespace Tutorial.Notebooks;

/// <summary>HTML of an output in a part of the page that is its own: sanitised, and in a shadow root, so that its styles reach nothing
/// outside and it cannot pass for the page, such as by hiding that a cell failed.</summary>
internal static class IsolatedHtml
{
    public static string Render(string html) =>
        $"<div class=\"isolated\"><template shadowrootmode=\"open\">{OutputSanitizer.CleanOutput(html)}</template></div>";
}
