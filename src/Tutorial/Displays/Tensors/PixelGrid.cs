using System.Globalization;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A matrix as coloured cells with its numbers in them, as textbooks draw pixels, kernels and feature maps. Grey where nothing is
/// negative (0 black, the greatest value white); else blue below zero, red above it. A number that is NaN, as one that is still to be
/// computed, is a dot on white. Below cells without numbers stands what the colours mean. The values are taken when the grid is made.
/// </summary>
public sealed class PixelGrid : IDisplay
{
    private const int LargestSide = 128;
    private const int LargestSideWithNumbers = 16;

    /// <summary>Between cells narrower than that, lines would take the colour off what they divide.</summary>
    private const int LeastSizeWithLines = 6;

    private readonly double[,] values;
    private readonly string title;
    private readonly Func<double, string> format;
    private readonly CellColors colors;
    private readonly (int Row, int Column, int Height, int Width)? window;
    private readonly bool showNumbers;
    private readonly int? cellSize;

    private PixelGrid(
        double[,] values, string title, int? decimals, (int Row, int Column, int Height, int Width)? window, bool? showNumbers,
        (double Least, double Greatest)? range, int? cellSize)
    {
        var all = values.Cast<double>().ToArray();
        this.values = values;
        this.title = title;
        this.window = window;
        this.cellSize = cellSize;
        this.showNumbers = showNumbers ?? (Rows <= LargestSideWithNumbers && Columns <= LargestSideWithNumbers);
        format = decimals is { } digits ? value => NumberText.WithDecimals(value, digits) : NumberText.FormatFor(all, leastDecimals: 0);
        colors = range is { } given ? new CellColors(given.Least, given.Greatest) : CellColors.For(all);
    }

    private int Rows => values.GetLength(0);

    private int Columns => values.GetLength(1);

    /// <summary>A grid of the numbers of a tensor.</summary>
    /// <param name="values">
    /// H×W (dimensions of size 1 before them are dropped), a vector (one row) or a single number; at most 128 a side.
    /// </param>
    /// <param name="title">What stands above the grid.</param>
    /// <param name="decimals">Digits after the point; as many as the values need, at most four, when left out.</param>
    /// <param name="window">A part to be framed, such as the pixels a kernel lies on.</param>
    /// <param name="showNumbers">Whether the cells hold their numbers; when left out, up to 16×16 they do.</param>
    /// <param name="range">
    /// The values drawn black and white (or, with a negative first, full blue and full red); uint8 has 0 to 255.
    /// </param>
    /// <param name="cellSize">Screen pixels that a cell without a number is wide, 1 to 40; by the size of the grid when left out.</param>
    /// <exception cref="ArgumentException">The tensor is no matrix, or too large, or the window lies outside it.</exception>
    public static PixelGrid Of(
        Tensor values,
        string title = "",
        int? decimals = null,
        (int Row, int Column, int Height, int Width)? window = null,
        bool? showNumbers = null,
        (double Least, double Greatest)? range = null,
        int? cellSize = null)
    {
        ShownTensor.RefuseUnlessReal(values, nameof(values));
        using var scope = NewDisposeScope();
        var rank = (int)values.dim();
        if (values.shape.Take(rank - 2).Any(size => size != 1))
            throw Refuse(values, "is no matrix: select one first, as in values[0, 0]");

        var (rows, columns) = (rank < 2 ? 1 : values.shape[^2], rank < 1 ? 1 : values.shape[^1]);
        if (rows is < 1 or > LargestSide || columns is < 1 or > LargestSide)
            throw Refuse(values, $"does not fit a pixel grid of at most {LargestSide}×{LargestSide}: show it with AsImage()");

        var numbers = (values.is_sparse ? values.detach().to_dense() : values.detach()).to(float64).reshape(rows, columns).cpu()
            .data<double>()
            .ToNDArray();
        return Create(
            (double[,])numbers,
            title,
            decimals,
            window,
            showNumbers,
            range ?? (values.dtype == ScalarType.Byte ? (0, 255) : null),
            cellSize);
    }

    /// <summary>A grid of the numbers of an array, rows by columns: see the overload that takes a tensor.</summary>
    /// <param name="values">At most 128 a side.</param>
    /// <param name="title">What stands above the grid.</param>
    /// <param name="decimals">Digits after the point; as many as the values need, at most four, when left out.</param>
    /// <param name="window">A part to be framed, such as the pixels a kernel lies on.</param>
    /// <param name="showNumbers">Whether the cells hold their numbers; when left out, up to 16×16 they do.</param>
    /// <param name="range">The values drawn black and white, or, with a negative first, full blue and full red.</param>
    /// <param name="cellSize">Screen pixels that a cell without a number is wide, 1 to 40; by the size of the grid when left out.</param>
    /// <exception cref="ArgumentException">The array is empty or too large, or the window lies outside it.</exception>
    public static PixelGrid Of(
        float[,] values,
        string title = "",
        int? decimals = null,
        (int Row, int Column, int Height, int Width)? window = null,
        bool? showNumbers = null,
        (double Least, double Greatest)? range = null,
        int? cellSize = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var tensor = torch.tensor(values);
        return Of(tensor, title, decimals, window, showNumbers, range, cellSize);
    }

    /// <summary>The grid as a part of an HTML document.</summary>
    public string ToHtml() => Html.Display(Html.Title(title) + ToImage());

    internal string ToImage()
    {
        var (width, height) = CellSize();
        var scale = showNumbers ? null : GridScale.For(colors, Columns * width);
        var drawing = new SvgDrawing(Columns * width + 2, Rows * height + 2 + (scale is null ? 0 : GridScale.Height), Description());
        drawing.Add($"<g transform=\"translate(1 1)\">");
        if (showNumbers)
            AddCells(drawing, width, height);
        else
            AddPicture(drawing, width, height);
        AddLines(drawing, width, height);
        if (showNumbers)
            AddNumbers(drawing, width, height);
        if (window is { } part)
        {
            drawing.Add($"<rect x=\"{part.Column * width}\" y=\"{part.Row * height}\" width=\"{part.Width * width}\" ")
                .Add($"height=\"{part.Height * height}\" ")
                .Add($"fill=\"none\" stroke=\"{ThemeColors.Window}\" stroke-width=\"3\"/>");
        }

        scale?.Draw(drawing, Rows * height);
        return drawing.Add($"</g>").ToImage();
    }

    /// <summary>The grid as plain text, one row a line.</summary>
    public override string ToString()
    {
        var cells = values.Cast<double>().Select(format).ToArray();
        var width = cells.Max(cell => cell.Length);
        var rows = cells.Chunk(Columns).Select(row => string.Join("  ", row.Select(cell => cell.PadLeft(width))));
        return string.Join("\n", new[] { title }.Where(part => part.Length > 0).Concat(rows));
    }

    private static PixelGrid Create(
        double[,] values, string title, int? decimals, (int Row, int Column, int Height, int Width)? window, bool? showNumbers,
        (double Least, double Greatest)? range, int? cellSize)
    {
        if (cellSize is < 1 or > 40)
            throw new ArgumentOutOfRangeException(nameof(cellSize), cellSize, "A cell is 1 to 40 screen pixels wide.");

        if (window is { } part && (part.Row < 0 || part.Column < 0 || part.Height < 1 || part.Width < 1
            || part.Row + part.Height > values.GetLength(0) || part.Column + part.Width > values.GetLength(1)))
        {
            throw new ArgumentException(
                $"The window of {part.Height}×{part.Width} cells at row {part.Row}, column {part.Column} does not lie inside "
                    + $"{values.GetLength(0)}×{values.GetLength(1)}: move or shrink it.",
                nameof(window));
        }

        return new PixelGrid(values, title, decimals, window, showNumbers, range, cellSize);
    }

    private static ArgumentException Refuse(Tensor values, string why) =>
        new($"A tensor of shape [{string.Join(", ", values.shape)}] {why}.", nameof(values));

    private (int Width, int Height) CellSize()
    {
        if (!showNumbers && cellSize is { } given)
            return (given, given);
        if (!showNumbers)
            return Math.Max(Rows, Columns) switch { <= 8 => (22, 22), <= 16 => (14, 14), <= 32 => (9, 9), <= 64 => (6, 6), _ => (4, 4) };

        var width = Math.Max(32, values.Cast<double>().Max(value => format(value).Length) * 7 + 10);
        return (width, Math.Min(width, 32));
    }

    // Cells without numbers are a picture with a pixel a cell: of a 32×32 grid it takes a fifth of what paths would.
    private void AddPicture(SvgDrawing drawing, int width, int height)
    {
        var pixels = values.Cast<double>().Select(colors.Of).SelectMany(color => new[] { color.Red, color.Green, color.Blue }).ToArray();
        drawing.Add($"<image width=\"{Columns * width}\" height=\"{Rows * height}\" preserveAspectRatio=\"none\" ")
            .Add($"image-rendering=\"pixelated\" ")
            .Add($"href=\"data:image/png;base64,{Convert.ToBase64String(PngImages.Encode(pixels, Columns, Rows, channels: 3))}\"/>");
    }

    // One path for all cells of a colour, in cells as units.
    private void AddCells(SvgDrawing drawing, int width, int height)
    {
        drawing.Add($"<g transform=\"scale({width} {height})\" shape-rendering=\"crispEdges\">");
        var cells = from row in Enumerable.Range(0, Rows) from column in Enumerable.Range(0, Columns) select (row, column);
        foreach (var group in cells.GroupBy(cell => ColorOf(values[cell.row, cell.column])))
        {
            var path = new StringBuilder();
            foreach (var (row, column) in group)
                path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            drawing.Add($"<path fill=\"{group.Key}\" d=\"{path}\"/>");
        }

        drawing.Add($"</g>");
    }

    private void AddLines(SvgDrawing drawing, int width, int height)
    {
        var (down, across) = width < LeastSizeWithLines ? (Rows, Columns) : (1, 1);       // else a frame is enough
        var lines = new StringBuilder();
        for (var row = 0; row <= Rows; row += down)
            lines.Append(CultureInfo.InvariantCulture, $"M0 {row * height}h{Columns * width}");
        for (var column = 0; column <= Columns; column += across)
            lines.Append(CultureInfo.InvariantCulture, $"M{column * width} 0v{Rows * height}");
        drawing.Add($"<path d=\"{lines}\" fill=\"none\" stroke=\"{SvgDrawing.Line}\" ")
            .Add($"stroke-opacity=\"{(showNumbers ? "0.9" : "0.45")}\" shape-rendering=\"crispEdges\"/>");
    }

    private void AddNumbers(SvgDrawing drawing, int width, int height)
    {
        drawing.Add($"<g font-size=\"12\" text-anchor=\"middle\">");
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var value = values[row, column];
                drawing.Add($"<text x=\"{SvgDrawing.Length((column + 0.5) * width)}\" y=\"{row * height + height / 2 + 4}\" ")
                    .Add($"fill=\"{ColorOf(value).TextOn}\">{(double.IsNaN(value) ? "·" : format(value))}</text>");
            }
        }

        drawing.Add($"</g>");
    }

    /// <summary>Of a cell with its number: the colour for NaN would drown the few numbers of a map that is being filled.</summary>
    private Rgb ColorOf(double value) => double.IsNaN(value) ? Rgb.White : colors.Of(value);

    private string Description()
    {
        var finite = values.Cast<double>().Where(double.IsFinite).ToArray();
        var range = finite.Length == 0 ? "no finite value" : $"values from {format(finite.Min())} to {format(finite.Max())}";
        var special = finite.Length > 0 && finite.Length < values.Length
            ? $", {values.Length - finite.Length} of them NaN or infinite"
            : "";
        var framed = window is { } part
            ? $", a window of {part.Height} by {part.Width} framed at row {part.Row}, column {part.Column}"
            : "";
        return $"{(title.Length > 0 ? title + ": " : "")}{Rows} rows by {Columns} columns, {range}{special}{framed}";
    }
}
