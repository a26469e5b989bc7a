using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A chart of a page: its data, and the drawing that stands in its place until the page's own script has drawn it.</summary>
internal static class ChartHtml
{
    private const string Holder = "data-tutorial-chart";

    /// <summary>The chart that an output is, or <see langword="null"/> where it is something else or more than a chart.</summary>
    public static string? Of(RichOutput output)
    {
        if (output.Text("text/html") is { } html && html.Contains(Holder, StringComparison.Ordinal) && !MarkupDepth.IsExcessive(html)
            && FigureIn(html) is { } figure)
        {
            return Render(figure, IsolatedHtml.Render(html));
        }

        if (ChartFigure.In(output) is not { } data)
            return null;

        var words = output.Text("text/plain") is { Length: > 0 } plain ? plain : "chart";
        return Render(data, $"<pre>{Html.Encode(words)}</pre>");
    }

    /// <summary>The figure of HTML that is one chart and nothing beside it.</summary>
    private static JsonObject? FigureIn(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var figures = body.QuerySelectorAll("script").Select(ChartFigure.In).OfType<JsonObject>().ToArray();
        if (figures is not [var figure] || body.QuerySelectorAll($"[{Holder}]").Length != 1)
            return null;

        foreach (var own in body.QuerySelectorAll($"[{Holder}], script, style").ToArray())
            own.Remove();
        return string.IsNullOrWhiteSpace(body.TextContent) && body.QuerySelector("img, svg") is null ? figure : null;
    }

    /// <summary>What the page's script needs; the data's "&lt;" is escaped, so that nothing in it ends the element early.</summary>
    private static string Render(JsonObject figure, string still)
    {
        var data = new JsonObject { ["data"] = figure["data"]!.DeepClone(), ["layout"] = figure["layout"]?.DeepClone() };
        return $"<figure class=\"chart\" data-chart><div class=\"still\">{still}</div><div class=\"live\"></div>"
            + $"<script type=\"application/json\">{data.ToJsonString()}</script></figure>";
    }
}
