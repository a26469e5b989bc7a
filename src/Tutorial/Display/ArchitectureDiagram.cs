using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A network as a row of blocks, each what flows out of a layer: a feature map's height and depth to scale, its thickness the number of
/// channels; a vector as a bar, as tall as the logarithm of its length. Layers that keep the shape stand under the block before them.
/// </summary>
public sealed class ArchitectureDiagram
{
    private const double TallestMap = 110;
    private const double ThickestMap = 46;
    private const double TallestBar = 130;
    private const double BarWidth = 12;
    private const double Slant = 0.32;
    private const double LineHeight = 15;
    private const double Gap = 30;

    private readonly ModelSummary summary;
    private readonly IReadOnlyList<ArchitectureBlock> blocks;

    private ArchitectureDiagram(ModelSummary summary)
    {
        this.summary = summary;
        blocks = ArchitectureBlock.Of(summary);
    }

    /// <summary>Draws a model by sending an input of zeros through it.</summary>
    /// <param name="model">Any model from one tensor to one tensor; it is left as it was.</param>
    /// <param name="inputShape">Batch first, such as <c>1, 3, 32, 32</c>.</param>
    /// <exception cref="ArgumentException">The model does not take an input of this shape.</exception>
    public static ArchitectureDiagram Of(nn.Module<Tensor, Tensor> model, params long[] inputShape) => new(ModelSummary.Of(model, inputShape));

    internal string ToHtml() => Html.Display(ToSvg());

    internal string ToSvg()
    {
        var labels = blocks.Select(Labels).ToArray();
        var widths = blocks.Zip(labels, (block, lines) => Math.Max(Size(block).Width + Size(block).Depth, lines.Max(line => line.Length) * 6.4)).ToArray();
        var tallest = blocks.Max(block => Size(block).Height + Size(block).Depth);
        var total = widths.Sum() + Gap * (blocks.Count - 1) + 8;
        var drawing = new SvgDrawing(total, tallest + 22 + LineHeight * labels.Max(lines => lines.Length), ToString());

        var x = 4.0;
        for (var index = 0; index < blocks.Count; index++)
        {
            AddBlock(drawing, blocks[index], x + widths[index] / 2, 4 + tallest);
            var y = 4 + tallest + 18;
            foreach (var line in labels[index])
            {
                drawing.Text(x + widths[index] / 2, y, line, y == 4 + tallest + 18 ? 12 : 11, attributes: y == 4 + tallest + 18 ? "font-weight=\"600\"" : "opacity=\"0.85\"");
                y += LineHeight;
            }

            x += widths[index] + Gap;
            if (index + 1 < blocks.Count)
                drawing.Add($"<path d=\"M{L(x - Gap + 4)} {L(4 + tallest * 0.6)}h{L(Gap - 14)}m-1 -4.5l7 4.5l-7 4.5\" fill=\"none\" stroke=\"{SvgDrawing.Line}\" stroke-width=\"1.8\"/>");
        }

        return drawing.ToString();
    }

    /// <summary>The network in words: its blocks with their shapes, and its parameters.</summary>
    public override string ToString() =>
        string.Join(" → ", blocks.Select(block => $"{string.Join(" + ", block.Names)} {Shape(block)}")) + $"; {NumberText.Grouped(summary.TotalParameters)} parameters";

    private static string[] Labels(ArchitectureBlock block) =>
    [
        string.Join(" + ", block.Names), .. new[] { block.Type }.Where(type => type.Length > 0), Shape(block),
        .. block.Parameters > 0 ? new[] { NumberText.Grouped(block.Parameters), "parameters" } : [],
    ];

    private static string Shape(ArchitectureBlock block) => string.Join("×", block.Shape);

    private (double Width, double Height, double Depth) Size(ArchitectureBlock block)
    {
        var maps = blocks.Where(other => other.Shape.Count == 3).ToArray();
        if (block.Shape.Count == 3)
        {
            var side = TallestMap / maps.Max(map => Math.Max(map.Shape[1], map.Shape[2]));
            return (Math.Max(4, ThickestMap * block.Shape[0] / maps.Max(map => map.Shape[0])), Math.Max(3, block.Shape[1] * side), Math.Max(3, block.Shape[2] * side) * Slant);
        }

        double Logarithm(ArchitectureBlock of) => Math.Log(1 + of.Shape.Aggregate(1.0, (product, size) => product * size));
        var longest = blocks.Where(other => other.Shape.Count != 3).Max(Logarithm);
        return (BarWidth, TallestBar * Logarithm(block) / longest, 0);
    }

    private void AddBlock(SvgDrawing drawing, ArchitectureBlock block, double middle, double bottom)
    {
        var (width, height, depth) = Size(block);
        var (left, top) = (middle - (width + depth) / 2, bottom - height);
        var colour = ColourOf(block.Type);
        drawing.Add($"<g fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"1.2\" stroke-linejoin=\"round\">")
            .Add($"<path d=\"M{L(left)} {L(top)}h{L(width)}v{L(height)}h{L(-width)}z\" fill-opacity=\"0.45\"/>");
        if (depth > 0)
        {
            drawing.Add($"<path d=\"M{L(left)} {L(top)}l{L(depth)} {L(-depth)}h{L(width)}l{L(-depth)} {L(depth)}z\" fill-opacity=\"0.2\"/>")
                .Add($"<path d=\"M{L(left + width)} {L(top)}l{L(depth)} {L(-depth)}v{L(height)}l{L(-depth)} {L(depth)}z\" fill-opacity=\"0.3\"/>");
        }

        drawing.Add($"</g>");
    }

    private static string ColourOf(string type) => type switch
    {
        _ when type.Contains("Conv", StringComparison.Ordinal) => ChartParts.Blue,
        _ when type.Contains("Pool", StringComparison.Ordinal) => "#16a34a",
        _ when type.Contains("Linear", StringComparison.Ordinal) => ChartParts.Orange,
        _ => "#8b8b8b",
    };

    private static string L(double value) => SvgDrawing.Length(value);
}
