using System.Text.Json.Nodes;

namespace Tutorial;

/// <summary>
/// A display to play with: complete without scripts, and where they run its <see cref="DisplayScript"/> takes its place.
/// </summary>
internal sealed class Widget
{
    public const string Style =
        "<style>div.tutorial .steps{display:inline-table!important;margin:4px 22px 4px 0!important;vertical-align:top}"
        + "div.tutorial .steps caption,div.tutorial .part{caption-side:top;text-align:left;padding:0 0 3px;color:inherit;"
        + "font-weight:600;white-space:nowrap}"
        + "div.tutorial .steps td{border:1px solid rgba(128,128,128,.5)!important;min-width:2.2em;text-align:center;padding:3px 5px;"
        + "touch-action:none}"
        + "div.tutorial .steps td.window{outline:2.5px solid " + ThemeColors.Red
            + ";outline-offset:-2px;box-shadow:inset 0 0 0 2px #fff;font-weight:700}"
        + "div.tutorial .steps td.padding{opacity:.75;font-style:italic;border-style:dashed!important}"
        + "div.tutorial .live button,div.tutorial .live input,div.tutorial .live select{background:transparent;color:inherit;"
        + "font:inherit;border:1px solid rgba(128,128,128,.8);border-radius:3px}"
        + "div.tutorial .live option{color:" + ThemeColors.TextOnLight + ";background:#fff}div.tutorial .live :disabled{opacity:.5}"
        + "div.tutorial .live label{font-weight:normal}"
        + "div.tutorial .live input[type=range]{display:inline-block;width:140px}"
        + "div.tutorial .piece{display:inline-block;vertical-align:top;margin:4px 22px 4px 0}"
        + "div.tutorial canvas{image-rendering:pixelated;display:block}"
        + "div.tutorial .piece .steps{margin:0!important}"
        + "div.tutorial .steps input{width:3.6em;font:inherit;text-align:center}"
        + "div.tutorial .steps.shades td{font-size:0;min-width:11px;width:11px;height:11px;padding:0}"
        + "div.tutorial .controls>*{margin-right:10px;vertical-align:middle}div.tutorial .controls label>*{vertical-align:middle}"
        + "div.tutorial .controls input[type=number]{width:3.4em}"
        + "</style>";

    private readonly DisplayScript script;

    /// <summary>Reads the script.</summary>
    /// <param name="name">The file's name without its ending: "KernelEditor".</param>
    public Widget(string name) => script = DisplayScript.Of(name);

    /// <summary>The display.</summary>
    /// <param name="still">What it shows without scripts, as HTML.</param>
    /// <param name="data">What the script is given, data beside it; written with "&lt;" as \u003c, so that nothing in it can end its
    /// element.</param>
    /// <param name="title">What stands above it, as text.</param>
    public string ToHtml(string still, JsonObject data, string title = "") => Style
        + Html.Display(
            $"{Html.Title(title)}<div {script.Holder}><div class=\"still\">{still}</div><div class=\"live\"></div>"
            + $"<script type=\"{DisplayScript.DataType}\">{data.ToJsonString()}</script></div>")
        + script.ToHtml();

    /// <summary>A matrix as the script takes it: a list of rows.</summary>
    public static JsonArray Rows(float[,] matrix) => new(
    [
        .. Enumerable.Range(0, matrix.GetLength(0)).Select(row =>
            new JsonArray([.. Enumerable.Range(0, matrix.GetLength(1)).Select(column => (JsonNode)matrix[row, column])])),
    ]);
}
