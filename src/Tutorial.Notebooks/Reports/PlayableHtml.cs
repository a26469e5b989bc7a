using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>
/// An interactive display of the library in a page: its drawing, sanitised as every output is, and what its script is given, as data. The
/// script itself is the page's own copy.
/// </summary>
internal static class PlayableHtml
{
    /// <summary>A display whose only script is one of the library's, byte for byte, and which holds all that this script needs,
    /// once.</summary>
    /// <returns><see langword="null"/> where the HTML is anything else.</returns>
    public static string? Of(string html)
    {
        if (!html.Contains("data-tutorial-", StringComparison.Ordinal) || MarkupDepth.IsExcessive(html))
            return null;

        var document = new HtmlParser().ParseDocument(html);
        var scripts = document.QuerySelectorAll("script").ToArray();
        var own = DisplayScript.All.Where(script =>
            scripts.Any(element => element.Attributes.Length == 0 && element.TextContent == script.Text)).ToArray();
        if (own is not [var script] || scripts.Length != (script.TakesData ? 2 : 1))
            return null;
        if (document.QuerySelectorAll($"[{script.Holder}]").ToArray() is not [var holder])
            return null;

        var data = script.TakesData ? DataIn(holder) : "";
        return data is null ? null : IsolatedHtml.Render(html, script.Holder, data);
    }

    /// <summary>The library's scripts that the displays of a page need.</summary>
    /// <param name="html">The page's parts, sanitised.</param>
    public static IReadOnlyList<string> ScriptsFor(string html) =>
        [.. DisplayScript.All.Where(script => html.Contains(IsolatedHtml.StartOf(script.Holder), StringComparison.Ordinal))
            .Select(script => script.Text)];

    /// <summary>The element with the holder's data, written anew; its "&lt;" is escaped, so that nothing in it ends the element
    /// early.</summary>
    private static string? DataIn(IElement holder)
    {
        try
        {
            return holder.QuerySelectorAll("script").ToArray() is [var element] && element.GetAttribute("type") == DisplayScript.DataType
                && NotebookJson.Parse(element.TextContent) is JsonObject data
                ? $"<script type=\"{DisplayScript.DataType}\">{data.ToJsonString()}</script>"
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
