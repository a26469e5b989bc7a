using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Tutorial;

/// <summary>
/// How a chart looks: a static drawing, which the interactive chart replaces where scripts run and plotly.js is in the page or can be
/// loaded. A chart of a kind that has no static drawing says in words what it needs.
/// </summary>
internal static class ChartDisplay
{
    private static readonly string[] ScriptParts = ReadScript();

    /// <summary>The display as HTML.</summary>
    public static string ToHtml(GenericChart chart)
    {
        var figure = ReadFigure(chart);
        // "<" is the one character that could end the script element early.
        var json = figure.ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return Html.Display(
            $"<div data-tutorial-chart=\"{id}\"><div class=\"still\">{Still(figure)}</div><div class=\"live\"></div></div>")
            + $"<script>{ScriptParts[0]}\"{id}\"{ScriptParts[1]}{json}{ScriptParts[2]}</script>";
    }

    /// <summary>The chart in words.</summary>
    public static string ToText(GenericChart chart) => Read(ReadFigure(chart)) is { } figure ? "chart: " + FigureSvg.Describe(figure) : "chart";

    private static string Still(JsonObject figure) => Read(figure) is { } readable
        ? FigureSvg.Draw(readable)
        : $"<p>This chart needs plotly.js {Globals.PLOTLYJS_VERSION}, which draws it where scripts run: it is loaded from cdn.plot.ly unless the page holds it.</p>";

    private static Figure? Read(JsonObject figure) => Figure.Read(JsonSerializer.SerializeToElement(figure));

    /// <summary>Plotly.NET's own JSON, without its default template: the page's colours stand in for it, and it would be most of the text.</summary>
    private static JsonObject ReadFigure(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toJson(chart))!.AsObject();
        var layout = figure["layout"]!.AsObject();
        if (layout["template"] is { } template && template.ToJsonString() == DefaultTemplate)
            layout.Remove("template");
        return figure;
    }

    private static string DefaultTemplate { get; } =
        JsonNode.Parse(GenericChart.toJson(GenericChart.ofTraceObject(true, new Trace("scatter"))))!["layout"]?["template"]?.ToJsonString() ?? "";

    private static string[] ReadScript()
    {
        using var stream = typeof(ChartDisplay).Assembly.GetManifestResourceStream("Tutorial.Charts.ChartDisplay.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("PLOTLY_VERSION", Globals.PLOTLYJS_VERSION, StringComparison.Ordinal).Split("CHART_ID", 2) is [var before, var rest]
            && rest.Split("FIGURE", 2) is [var between, var after] ? [before, between, after] : throw new InvalidDataException("ChartDisplay.js lacks CHART_ID or FIGURE.");
    }
}
