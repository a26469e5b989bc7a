using System.Globalization;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>How a <see cref="SlidingWindow"/> looks: a picture of its first step, and the script that takes its place.</summary>
internal static class SlidingWindowDisplay
{
    private static readonly Widget Widget = new("SlidingWindow");

    public static string ToHtml(SlidingWindow window) => Widget.ToHtml(Still(window), Data(window));

    public static string ToText(SlidingWindow window) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name(window)} of {Sides(window.Image)} by {Sides(window.Kernel)}, stride {window.Stride}: {Sides(window.Result)}");

    /// <summary>What the script is given.</summary>
    internal static JsonObject Data(SlidingWindow window) => new()
    {
        ["kind"] = window.Kind switch { WindowKind.Convolution => "convolution", WindowKind.Max => "max", _ => "average" },
        ["image"] = Widget.Rows(window.Image),
        ["kernel"] = Widget.Rows(window.Kernel),
        ["stride"] = window.Stride,
        ["padding"] = window.Padding,
        ["dilation"] = window.Dilation,
    };

    private static string Still(SlidingWindow window)
    {
        using var scope = NewDisposeScope();
        var padded = nn.functional.pad(tensor(window.Image), (window.Padding, window.Padding, window.Padding, window.Padding));
        var (height, width) = (Span(window.Kernel.GetLength(0)), Span(window.Kernel.GetLength(1)));
        int Span(int weights) => window.Dilation * (weights - 1) + 1;
        var image = PixelGrid.Of(padded, window: (0, 0, height, width));
        var result = PixelGrid.Of(tensor(window.Result), window: (0, 0, 1, 1));
        var row = window.Kind == WindowKind.Convolution
            ? SideBySide.Of(
                ("the window's first place", image),
                "×",
                ("kernel", PixelGrid.Of(tensor(window.Kernel))),
                "=",
                ("the whole feature map", result))
            : SideBySide.Of(("the window's first place", image), "→", ("the whole pooled map", result));
        return row.ToHtml() + $"<p>{Html.Escape($"Row 0, column 0: {WindowSentence.First(window)}")}</p>";
    }

    private static string Name(SlidingWindow window) => window.Kind switch
    {
        WindowKind.Convolution => "convolution",
        WindowKind.Max => "max pooling",
        _ => "average pooling",
    };

    private static string Sides(float[,] matrix) => $"{matrix.GetLength(0)}×{matrix.GetLength(1)}";
}
