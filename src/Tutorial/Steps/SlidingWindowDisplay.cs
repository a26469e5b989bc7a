using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>How a <see cref="SlidingWindow"/> looks: a picture of its first step, and the script that takes its place.</summary>
internal static class SlidingWindowDisplay
{
    private const string Style =
        "<style>div.tutorial .steps{display:inline-table!important;margin:4px 22px 4px 0!important;vertical-align:top}"
        + "div.tutorial .steps caption{caption-side:top;text-align:left;padding:0 0 3px;color:inherit;font-weight:600;white-space:nowrap}"
        + "div.tutorial .steps td{border:1px solid rgba(128,128,128,.5)!important;min-width:2.2em;text-align:center;padding:3px 5px;touch-action:none}"
        + "div.tutorial .steps td.window{outline:3px solid #e8590c;outline-offset:-2px;font-weight:700}"
        + "div.tutorial .steps td.padding{font-style:italic;border-style:dashed!important}"
        + "div.tutorial [data-tutorial-steps] input,div.tutorial [data-tutorial-steps] button{font:inherit;color:inherit;background:none;border:1px solid rgb(128,128,128);border-radius:3px;padding:1px 5px}"
        + "div.tutorial [data-tutorial-steps] button:disabled{color:inherit;opacity:.6}"
        + "div.tutorial .steps input{width:3.6em;text-align:center}"
        + "div.tutorial .controls>*{margin-right:10px;vertical-align:middle}div.tutorial .controls input[type=number]{width:3.4em}</style>";

    private static readonly string[] ScriptParts = ReadScript();

    public static string ToHtml(SlidingWindow window)
    {
        var data = Data(window).ToJsonString();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)))[..12];
        return Style
            + Html.Display($"<div data-tutorial-steps=\"{id}\"><div class=\"still\">{Still(window)}</div><div class=\"live\"></div></div>")
            + $"<script>{ScriptParts[0]}\"{id}\"{ScriptParts[1]}{data}{ScriptParts[2]}</script>";
    }

    public static string ToText(SlidingWindow window) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Name(window)} of {Sides(window.Image)} by {Sides(window.Kernel)}, stride {window.Stride}: {Sides(window.Result)}");

    /// <summary>What the script is given.</summary>
    internal static JsonObject Data(SlidingWindow window) => new()
    {
        ["kind"] = window.Kind switch { WindowKind.Convolution => "convolution", WindowKind.Max => "max", _ => "average" },
        ["image"] = Rows(window.Image),
        ["kernel"] = Rows(window.Kernel),
        ["stride"] = window.Stride,
        ["padding"] = window.Padding,
        ["dilation"] = window.Dilation,
    };

    private static string Still(SlidingWindow window)
    {
        using var scope = NewDisposeScope();
        var padded = nn.functional.pad(tensor(window.Image), (window.Padding, window.Padding, window.Padding, window.Padding));
        var (height, width) = (window.Dilation * (window.Kernel.GetLength(0) - 1) + 1, window.Dilation * (window.Kernel.GetLength(1) - 1) + 1);
        var image = PixelGrid.Of(padded, window: (0, 0, height, width));
        var result = PixelGrid.Of(tensor(window.Result), window: (0, 0, 1, 1));
        var row = window.Kind == WindowKind.Convolution
            ? SideBySide.Of(("the window's first place", image), "×", ("kernel", PixelGrid.Of(tensor(window.Kernel))), "=", ("the whole feature map", result))
            : SideBySide.Of(("the window's first place", image), "→", ("the whole pooled map", result));
        return row.ToHtml();
    }

    private static string Name(SlidingWindow window) => window.Kind switch
    {
        WindowKind.Convolution => "convolution",
        WindowKind.Max => "max pooling",
        _ => "average pooling",
    };

    private static string Sides(float[,] matrix) => $"{matrix.GetLength(0)}×{matrix.GetLength(1)}";

    private static JsonArray Rows(float[,] matrix) => new(
    [
        .. Enumerable.Range(0, matrix.GetLength(0)).Select(row =>
            new JsonArray([.. Enumerable.Range(0, matrix.GetLength(1)).Select(column => (JsonNode)matrix[row, column])])),
    ]);

    private static string[] ReadScript()
    {
        using var stream = typeof(SlidingWindowDisplay).Assembly.GetManifestResourceStream("Tutorial.Steps.SlidingWindow.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split("WIDGET_ID", 2) is [var before, var rest] && rest.Split("DATA", 2) is [var between, var after]
            ? [before, between, after]
            : throw new InvalidDataException("SlidingWindow.js lacks WIDGET_ID or DATA.");
    }
}
