namespace Tutorial;

/// <summary>Where the numbers of a tensor go in a <see cref="TensorDrawing"/>.</summary>
/// <param name="shape">The tensor's shape; no dimension is empty.</param>
/// <param name="texts">Its numbers, in row-major order.</param>
internal sealed class TensorBlocks(long[] shape, string[] texts)
{
    private const int LargestBlockRank = 3;
    private const double CellHeight = 26;
    private const double SheetRight = 20;           // how far each sheet lies to the right of and above the one before it, so that
    private const double SheetUp = 27;              // its first row stays readable
    private const double Gutter = 22;               // room for an arrow
    private const double LabelWidth = 96;           // room for "dimension 0: 12"
    private const double FramePadding = 10;
    private const double FrameTitle = 18;
    private const double FrameGap = 10;

    private static readonly Rgb Front = new(0xff, 0xff, 0xff);
    private static readonly Rgb Back = new(0xb9, 0xcd, 0xe8);

    private readonly double cellWidth = Math.Max(30, texts.Max(text => text.Length) * 7.5 + 12);

    /// <summary>Pixels that the whole drawing takes, its arrows included.</summary>
    public (double Width, double Height) Size() => Size(0, labeled: true);

    /// <summary>Draws the whole tensor with its top-left corner at a point.</summary>
    public void Draw(SvgDrawing drawing, double x, double y) => Draw(drawing, 0, 0, x, y, labeled: true);

    // A block or a row of frames holds all dimensions from `dimension` on. Only the first of several equal ones is labelled.
    private (double Width, double Height) Size(int dimension, bool labeled)
    {
        var rank = shape.Length - dimension;
        if (rank <= LargestBlockRank)
        {
            var (sheets, rows, columns) = Extent(dimension);
            var width = columns * cellWidth + (sheets - 1) * SheetRight;
            var height = rows * CellHeight + (sheets - 1) * SheetUp;
            if (!labeled || rank == 0)
                return (width, height);

            var right = rank == 3 ? Gutter + LabelWidth : 0;
            return (Math.Max(width + right, LabelWidth) + Left(rank), height + Gutter + 14);
        }

        var frames = Enumerable.Range(0, (int)shape[dimension]).Select(index => FrameSize(dimension, labeled && index == 0)).ToArray();
        var gaps = (frames.Length - 1) * FrameGap;
        var (across, down) = IsRow(rank)
            ? (frames.Sum(frame => frame.Width) + gaps, frames.Max(frame => frame.Height))
            : (frames.Max(frame => frame.Width), frames.Sum(frame => frame.Height) + gaps);
        return !labeled ? (across, down) : IsRow(rank) ? (across, down + Gutter + 14) : (across + Left(rank), down);
    }

    private void Draw(SvgDrawing drawing, int dimension, int offset, double x, double y, bool labeled)
    {
        var rank = shape.Length - dimension;
        if (rank <= LargestBlockRank)
            DrawBlock(drawing, dimension, offset, x + (labeled ? Left(rank) : 0), y, labeled);
        else
            DrawFrames(drawing, dimension, offset, x, y, labeled);
    }

    private void DrawBlock(SvgDrawing drawing, int dimension, int offset, double x, double y, bool labeled)
    {
        var (sheets, rows, columns) = Extent(dimension);
        var top = y + (sheets - 1) * SheetUp;
        for (var sheet = sheets - 1; sheet >= 0; sheet--)
        {
            var color = Rgb.Between(Front, Back, sheets == 1 ? 0 : (double)sheet / (sheets - 1));
            for (var cell = 0; cell < rows * columns; cell++)
            {
                var cellX = x + sheet * SheetRight + cell % columns * cellWidth;
                var cellY = top - sheet * SheetUp + cell / columns * CellHeight;
                AddRectangle(drawing, cellX, cellY, cellWidth, CellHeight, $"fill=\"{color}\"");
                var text = texts[offset + sheet * rows * columns + cell];
                if (sheet == 0 || cell < columns)               // the sheet before it covers the rest, some numbers by half
                    drawing.Text(cellX + cellWidth / 2, cellY + CellHeight / 2 + 4, text, fill: $"{color.TextOn}");
            }
        }

        if (labeled)
            LabelBlock(drawing, dimension, x, top, rows * CellHeight, columns * cellWidth, sheets);
    }

    private void LabelBlock(SvgDrawing drawing, int dimension, double x, double top, double height, double width, int sheets)
    {
        var rank = shape.Length - dimension;
        if (rank >= 1)
            Across(drawing, shape.Length - 1, x, top + height + 10, width);
        if (rank >= 2)
            Down(drawing, shape.Length - 2, x - 10, top, height);
        if (rank == 3)
        {
            var (startX, startY) = (x + width + 10, top + height);
            var (endX, endY) = (startX + Math.Max(1, sheets - 1) * SheetRight, startY - Math.Max(1, sheets - 1) * SheetUp);
            DrawingArrow.Add(drawing, startX, startY, endX, endY);
            drawing.Text((startX + endX) / 2 + 10, (startY + endY) / 2 + 8, Label(dimension), anchor: "start");
        }
    }

    private void DrawFrames(SvgDrawing drawing, int dimension, int offset, double x, double y, bool labeled)
    {
        var rank = shape.Length - dimension;
        var (width, height) = Size(dimension, labeled);
        var numbersInside = (int)shape.Skip(dimension + 1).Aggregate(1L, (product, length) => product * length);
        var (frameX, frameY) = (x + (labeled && !IsRow(rank) ? Left(rank) : 0), y);
        for (var index = 0; index < shape[dimension]; index++)
        {
            var labeledInside = labeled && index == 0;
            var (frameWidth, frameHeight) = FrameSize(dimension, labeledInside);
            AddRectangle(drawing, frameX, frameY, frameWidth, frameHeight, "rx=\"6\" fill=\"none\"");
            drawing.Text(frameX + FramePadding, frameY + FrameTitle - 4, $"[{index}]", anchor: "start");
            var (insideX, insideY) = (frameX + FramePadding, frameY + FrameTitle + FramePadding / 2);
            Draw(drawing, dimension + 1, offset + index * numbersInside, insideX, insideY, labeledInside);
            (frameX, frameY) = IsRow(rank) ? (frameX + frameWidth + FrameGap, frameY) : (frameX, frameY + frameHeight + FrameGap);
        }

        if (labeled && IsRow(rank))
            Across(drawing, dimension, x, y + height - Gutter - 4, width);
        else if (labeled)
            Down(drawing, dimension, x + Left(rank) - 10, y, height);
    }

    private (double Width, double Height) FrameSize(int dimension, bool labeled)
    {
        var (width, height) = Size(dimension + 1, labeled);
        return (width + 2 * FramePadding, height + FrameTitle + 1.5 * FramePadding);
    }

    private (int Sheets, int Rows, int Columns) Extent(int dimension)
    {
        int Last(int back) => shape.Length - dimension >= back ? (int)shape[^back] : 1;
        return (Last(3), Last(2), Last(1));
    }

    private static void AddRectangle(SvgDrawing drawing, double x, double y, double width, double height, string attributes) =>
        drawing.Add($"<rect x=\"{SvgDrawing.Length(x)}\" y=\"{SvgDrawing.Length(y)}\" width=\"{SvgDrawing.Length(width)}\" ")
            .Add($"height=\"{SvgDrawing.Length(height)}\" stroke=\"{SvgDrawing.Line}\" {attributes}/>");

    private void Across(SvgDrawing drawing, int dimension, double x, double y, double length)
    {
        DrawingArrow.Add(drawing, x, y, x + length, y);
        drawing.Text(x, y + 17, Label(dimension), anchor: "start");
    }

    private void Down(SvgDrawing drawing, int dimension, double x, double y, double length)
    {
        DrawingArrow.Add(drawing, x, y, x, y + length);
        drawing.Text(x - 8, y + length / 2 + 4, Label(dimension), anchor: "end");
    }

    // Frames of rank 4, 6, … stand in a row, those of rank 5, 7, … below each other.
    private static bool IsRow(int rank) => rank % 2 == 0;

    private static double Left(int rank) => rank >= 2 ? LabelWidth + Gutter : 0;

    private string Label(int dimension) => $"dimension {dimension}: {NumberText.Grouped(shape[dimension])}";
}
