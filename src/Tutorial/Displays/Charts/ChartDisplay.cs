using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;

namespace Tutorial;

/// <summary>
/// How a chart looks: a static drawing, which the interactive chart replaces where scripts run and plotly.js is in the page or can be
/// loaded. A chart of a kind that has no static drawing says in words what it needs.
/// </summary>
internal static class ChartDisplay
{
    // Plotly.NET's settings but for one: they compare every object with all those around it, value by value, to find a circle, which takes
    // a second a chart. Whether it is the same object is enough; the text is the same (a test compares).
    private static readonly JsonSerializerSettings Settings = new(Globals.JSON_CONFIG) { EqualityComparer = ReferenceEqualityComparer.Instance };

    /// <summary>The MIME type under which Jupyter's front ends know a figure; the element that holds it has this type, so no browser runs it and any
    /// reader finds it.</summary>
    private const string FigureType = "application/vnd.plotly.v1+json";

    private static readonly string[] ScriptParts = EmbeddedScript.Read("ChartDisplay", "PLOTLY_VERSION");

    /// <summary>The display as HTML: the drawing and, as data, the figure, which one script for all charts hands to plotly.js.</summary>
    public static string ToHtml(GenericChart chart)
    {
        var figure = ReadFigure(chart);
        var json = figure.ToJsonString();                       // with "<" as \u003c: nothing in it can end the script element early
        return Html.Display(
            $"<div data-tutorial-chart=\"\"><div class=\"still\">{Still(figure)}</div><div class=\"live\"></div><script type=\"{FigureType}\">{json}</script></div>")
            + $"<script>{ScriptParts[0]}{Globals.PLOTLYJS_VERSION}{ScriptParts[1]}</script>";
    }

    /// <summary>The static drawing alone.</summary>
    public static string ToStillHtml(GenericChart chart) => Html.Display(Still(ReadFigure(chart)));

    /// <summary>The chart in words.</summary>
    public static string ToText(GenericChart chart) => Read(ReadFigure(chart)) is { } figure ? "chart: " + FigureSvg.Describe(figure) : "chart";

    private static string Still(JsonObject figure) => Read(figure) is { } readable
        ? FigureSvg.Draw(readable)
        : $"<p>This chart needs plotly.js {Globals.PLOTLYJS_VERSION}, which draws it where scripts run: it is loaded from cdn.plot.ly unless the page holds it.</p>";

    private static Figure? Read(JsonObject figure) => Figure.Read(System.Text.Json.JsonSerializer.SerializeToElement(figure));

    /// <summary>Plotly.NET's own JSON, without its default template: the page's colours stand in for it, and it would be most of the text.</summary>
    private static JsonObject ReadFigure(GenericChart chart)
    {
        var figure = JsonNode.Parse(ToJson(chart))!.AsObject();
        var layout = figure["layout"]!.AsObject();
        if (layout["template"] is { } template && template.ToJsonString() == DefaultTemplate)
            layout.Remove("template");
        return figure;
    }

    /// <summary>What <see cref="GenericChart.toJson"/> gives: data, layout and config.</summary>
    internal static string ToJson(GenericChart chart) => JsonConvert.SerializeObject(GenericChart.toChartDTO(chart), Settings);

    private static string DefaultTemplate { get; } =
        JsonNode.Parse(ToJson(GenericChart.ofTraceObject(true, new Trace("scatter"))))!["layout"]?["template"]?.ToJsonString() ?? "";
}
