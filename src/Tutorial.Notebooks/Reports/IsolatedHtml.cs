namespace Tutorial.Notebooks;

/// <summary>HTML of an output in a part of the page that is its own: sanitised, and in a shadow root, so that its styles reach nothing
/// outside and it cannot pass for the page, such as by hiding that a cell failed.</summary>
internal static class IsolatedHtml
{
    // A page that is printed cannot be scrolled.
    private const string PrintStyle =
        "<style>@media print{div{overflow:visible!important}"
        + "img,canvas,svg[viewBox]{max-width:100%!important;height:auto!important}pre{white-space:pre-wrap}}</style>";

    public static string Render(string html) => Render(html, "", "");

    /// <summary>HTML that a script of the page draws in.</summary>
    /// <param name="html">What is sanitised.</param>
    /// <param name="holder">
    /// The attribute by which the script finds its place. The sanitiser leaves none of the kind in what a notebook brings, so only the page
    /// itself can give it.
    /// </param>
    /// <param name="data">What stands beside the drawing, HTML already.</param>
    public static string Render(string html, string holder, string data) =>
        $"{StartOf(holder)}<template shadowrootmode=\"open\">{PrintStyle}{OutputSanitizer.CleanOutput(html)}</template>{data}</div>";

    /// <summary>The tag that begins such a part.</summary>
    public static string StartOf(string holder) => holder.Length == 0 ? "<div class=\"isolated\">" : $"<div class=\"isolated\" {holder}>";
}
