using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Tutorial.Notebooks;

/// <summary>A chart's figure, Plotly's <c>data</c>, <c>layout</c> and <c>config</c>, as data without the script that draws it.</summary>
internal static class ChartFigure
{
    /// <summary>The MIME type under which Jupyter's front ends know a figure.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    /// <summary>The figure in an element of a script: one of the type <see cref="MimeType"/> holds nothing else.</summary>
    /// <param name="script">The element.</param>
    /// <returns><see langword="null"/> where the script is another one.</returns>
    public static JsonObject? In(IElement script) => script.GetAttribute("type") == MimeType ? Parse(script.TextContent) : null;

    private static JsonObject? Parse(string text)
    {
        try
        {
            return NotebookJson.Parse(text) is JsonObject figure && Has(figure) ? figure : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The figure in an output of <see cref="MimeType"/>.</summary>
    public static JsonObject? In(RichOutput output) => output.Data[MimeType] is JsonObject figure && Has(figure) ? figure : null;

    private static bool Has(JsonObject figure) => figure["data"] is JsonArray && figure["layout"] is null or JsonObject;
}
