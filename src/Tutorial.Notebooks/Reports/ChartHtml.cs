using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A chart of a page: its data, and the drawing that stands in its place until the page's own script has drawn it.</summary>
internal static class ChartHtml
{
    /// <summary>How a chart begins.</summary>
    public const string Start = "<figure class=\"chart\" data-chart>";

    private const string Holder = "data-tutorial-chart";
    private const int ScriptsOfAChart = 2;              // its data, and what draws them

    /// <summary>The chart that an output is or holds, with what stands beside it, or <see langword="null"/> where it has none or
    /// several.</summary>
    public static string? Of(RichOutput output)
    {
        if (output.Text("text/html") is { } html && html.Contains(Holder, StringComparison.Ordinal) && !MarkupDepth.IsExcessive(html)
            && In(html) is { } chart)
        {
            return chart;
        }

        if (ChartFigure.In(output) is not { } data)
            return null;

        var words = output.Text("text/plain") is { Length: > 0 } plain ? plain : "chart";
        return Render(data, $"<pre>{Html.Encode(words)}</pre>");
    }

    /// <summary>The one chart of HTML, before or behind what else the HTML shows.</summary>
    private static string? In(string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var scripts = body.QuerySelectorAll("script").ToArray();
        var figures = scripts.Select(ChartFigure.In).OfType<JsonObject>().ToArray();
        if (figures is not [var figure] || body.QuerySelectorAll($"[{Holder}]").ToArray() is not [var holder])
            return null;

        var styles = string.Concat(body.QuerySelectorAll("style").Select(style => style.OuterHtml));
        var chart = Render(figure, IsolatedHtml.Render($"{styles}<div class=\"tutorial\">{holder.OuterHtml}</div>"))
            + (scripts.Length > ScriptsOfAChart ? OutputHtml.LeftOut : "");
        if (body.Descendants().Where(node => IsShown(node, holder)).FirstOrDefault() is not { } first)
            return chart;

        var isBehind = first.CompareDocumentPosition(holder).HasFlag(DocumentPositions.Following);
        holder.Remove();
        foreach (var script in scripts)
            script.Remove();
        var beside = IsolatedHtml.Render(body.InnerHtml);
        return isBehind ? beside + chart : chart + beside;
    }

    /// <summary>Whether a node of HTML is something to see outside the chart.</summary>
    private static bool IsShown(INode node, IElement holder) =>
        (node is IText { ParentElement.LocalName: not ("script" or "style") } text && !string.IsNullOrWhiteSpace(text.Data)
            || node is IElement { LocalName: "img" or "svg" })
        && !holder.Contains(node);

    /// <summary>What the page's script needs; the data's "&lt;" is escaped, so that nothing in it ends the element early.</summary>
    private static string Render(JsonObject figure, string still)
    {
        var data = new JsonObject { ["data"] = figure["data"]!.DeepClone(), ["layout"] = figure["layout"]?.DeepClone() };
        return $"{Start}<div class=\"still\">{still}</div><div class=\"live\"></div>"
            + $"<script type=\"application/json\">{data.ToJsonString()}</script></figure>";
    }
}
