using System.Text;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A network as a row of blocks, each what flows out of a layer: a feature map's height and depth to scale, its thickness the number of
/// channels; a vector as a bar, as tall as the logarithm of its length. Layers that keep the shape stand under the block before them. An
/// arrow is dashed where code of the model stands between two layers, and runs below the blocks where a layer reads from one further back.
/// </summary>
public sealed class ArchitectureDiagram : IDisplay
{
    private const double TallestMap = 110;
    private const double ThickestMap = 46;
    private const double TallestBar = 130;
    private const double BarWidth = 12;
    private const double Slant = 0.32;
    private const double LineHeight = 15;
    private const double Gap = 30;
    private const double BranchHeight = 12;
    private const string CodeBetween = "dashed: code of the model stands between";

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
    public static ArchitectureDiagram Of(nn.Module<Tensor, Tensor> model, params long[] inputShape) =>
        new(ModelSummary.Of(model, inputShape));

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml() => Html.Display(ToImage());

    internal string ToImage()
    {
        var labels = blocks.Select(Labels).ToArray();
        var widths = blocks.Zip(labels, (block, lines) =>
            Math.Max(Size(block).Width + Size(block).Depth, lines.Max(line => line.Length) * 6.4)).ToArray();
        var lefts = widths.Select((_, index) => 4 + widths.Take(index).Sum() + Gap * index).ToArray();
        var bottom = 4 + blocks.Max(block => Size(block).Height + Size(block).Depth);
        var branches = Branches();
        var labelTop = bottom + BranchHeight * branches.Count + 18;
        var labelBottom = labelTop + LineHeight * (labels.Max(lines => lines.Length) - 1);
        var drawing = new SvgDrawing(lefts[^1] + widths[^1] + 4, labelBottom + 8 + (HasCodeBetween ? LineHeight : 0), ToString());

        for (var index = 0; index < blocks.Count; index++)
        {
            AddBlock(drawing, blocks[index], lefts[index] + widths[index] / 2, bottom);
            AddLabels(drawing, labels[index], lefts[index] + widths[index] / 2, labelTop);
            if (index > 0 && (blocks[index].From ?? index - 1) == index - 1)
                AddArrow(drawing, lefts[index], bottom * 0.6, blocks[index].From is null);
        }

        for (var level = 0; level < branches.Count; level++)
        {
            var (from, to) = branches[level];
            AddBranch(drawing, lefts[from] + widths[from] / 2, lefts[to] + widths[to] / 2, bottom, BranchHeight * (level + 1));
        }

        if (HasCodeBetween)
            drawing.Text(4, labelBottom + LineHeight, CodeBetween, 11, anchor: "start", attributes: "font-style=\"italic\"");
        return drawing.ToImage();
    }

    /// <summary>The network in words: its blocks with their shapes, and its parameters.</summary>
    public override string ToString()
    {
        var words = new StringBuilder();
        for (var index = 0; index < blocks.Count; index++)
        {
            var from = blocks[index].From;
            words.Append(index == 0
                ? ""
                : from is null ? " ⇢ " : from == index - 1 ? " → " : $"; from {string.Join(" + ", blocks[from.Value].Names)} → ")
                .Append(string.Join(" + ", blocks[index].Names)).Append(' ').Append(Shape(blocks[index]));
        }

        return words.Append("; ").Append(NumberText.Grouped(summary.TotalParameters)).Append(" parameters")
            .Append(HasCodeBetween ? $"; {CodeBetween}" : "")
            .ToString();
    }

    private bool HasCodeBetween => blocks.Skip(1).Any(block => block.From is null);

    private IReadOnlyList<(int From, int To)> Branches() =>
        [
            .. blocks.Select((block, index) => (block.From, To: index))
                .Where(pair => pair.From is { } from && from != pair.To - 1)
                .Select(pair => (pair.From!.Value, pair.To)),
        ];

    private static void AddLabels(SvgDrawing drawing, string[] lines, double middle, double top)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            drawing.Text(
                middle,
                top + LineHeight * line,
                lines[line],
                line == 0 ? 12 : 11,
                attributes: line == 0 ? "font-weight=\"600\"" : "opacity=\"0.85\"");
        }
    }

    private static void AddArrow(SvgDrawing drawing, double x, double y, bool dashed) =>
        drawing.Add($"<path d=\"M{L(x - Gap + 4)} {L(y)}h{L(Gap - 14)}\" fill=\"none\" stroke=\"{SvgDrawing.Line}\" ")
            .Add($"stroke-width=\"1.8\"{(dashed ? " stroke-dasharray=\"3 3\"" : "")}/>")
            .Add($"<path d=\"M{L(x - 11)} {L(y - 4.5)}l7 4.5l-7 4.5\" fill=\"none\" stroke=\"{SvgDrawing.Line}\" stroke-width=\"1.8\"/>");

    private static void AddBranch(SvgDrawing drawing, double from, double to, double bottom, double drop) =>
        drawing.Add($"<path d=\"M{L(from)} {L(bottom + 2)}v{L(drop)}H{L(to)}v{L(-drop + 1)}m-4 6l4 -6l4 6\" fill=\"none\" ")
            .Add($"stroke=\"{SvgDrawing.Line}\" stroke-width=\"1.8\"/>");

    private static string[] Labels(ArchitectureBlock block) =>
    [
        string.Join(" + ", block.Names), .. new[] { block.Type }.Where(type => type.Length > 0), Shape(block),
        .. block.Parameters > 0 ? new[] { NumberText.Grouped(block.Parameters), "parameters" } : [],
    ];

    private static string Shape(ArchitectureBlock block) => string.Join("×", block.Shape);

    private (double Width, double Height, double Depth) Size(ArchitectureBlock block)
    {
        var maps = blocks.Where(other => other.IsMap).ToArray();
        if (block.IsMap)
        {
            var side = TallestMap / maps.Max(map => map.Shape.Skip(1).Max());
            var thickness = Math.Max(4, ThickestMap * block.Shape[0] / maps.Max(map => map.Shape[0]));
            return (thickness, Math.Max(3, block.Shape[1] * side), block.Shape.Count == 3 ? Math.Max(3, block.Shape[2] * side) * Slant : 0);
        }

        double Logarithm(ArchitectureBlock of) => Math.Log(1 + of.Shape.Aggregate(1.0, (product, size) => product * size));
        var longest = blocks.Where(other => !other.IsMap).Max(Logarithm);
        return (BarWidth, TallestBar * Logarithm(block) / longest, 0);
    }

    private void AddBlock(SvgDrawing drawing, ArchitectureBlock block, double middle, double bottom)
    {
        var (width, height, depth) = Size(block);
        var (left, top) = (middle - (width + depth) / 2, bottom - height);
        var color = ColorOf(block.Type);
        drawing.Add($"<g fill=\"{color}\" stroke=\"{color}\" stroke-width=\"1.2\" stroke-linejoin=\"round\">")
            .Add($"<path d=\"M{L(left)} {L(top)}h{L(width)}v{L(height)}h{L(-width)}z\" fill-opacity=\"0.45\"/>");
        if (depth > 0)
        {
            drawing.Add($"<path d=\"M{L(left)} {L(top)}l{L(depth)} {L(-depth)}h{L(width)}l{L(-depth)} {L(depth)}z\" fill-opacity=\"0.2\"/>")
                .Add($"<path d=\"M{L(left + width)} {L(top)}l{L(depth)} {L(-depth)}v{L(height)}l{L(-depth)} {L(depth)}z\" ")
                .Add($"fill-opacity=\"0.3\"/>");
        }

        drawing.Add($"</g>");
    }

    private static string ColorOf(string type) => type switch
    {
        _ when type.Contains("Conv", StringComparison.Ordinal) => ThemeColors.Blue,
        _ when type.Contains("Pool", StringComparison.Ordinal) => ThemeColors.Green,
        _ when type.Contains("Linear", StringComparison.Ordinal) => ThemeColors.Orange,
        _ => ThemeColors.Gray,
    };

    private static string L(double value) => SvgDrawing.Length(value);
}
