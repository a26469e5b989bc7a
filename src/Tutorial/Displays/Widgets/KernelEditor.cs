using System.Globalization;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A picture, a kernel and the filtered picture beside it. Where scripts run the kernel's numbers can be typed and presets chosen (blur,
/// edges, sharpen), and the filtered picture follows at once; without, the three stand still.
/// </summary>
public sealed class KernelEditor : IDisplay
{
    private const int LargestSide = 48;
    private const int LargestKernel = 5;
    private const int Width = 224;
    private const int LargestScale = 24;

    private static readonly Widget Widget = new("KernelEditor");

    private readonly float[,] picture;
    private readonly float[,] kernel;
    private readonly float[,] filtered;
    private readonly CellColors colors;
    private readonly string title;

    private KernelEditor(float[,] picture, float[,] kernel, CellColors colors, string title)
    {
        this.picture = picture;
        this.kernel = kernel;
        this.colors = colors;
        this.title = title;
        filtered = ByHand.Correlate2d(picture, kernel);
    }

    /// <summary>A kernel to be edited.</summary>
    /// <param name="picture">H×W, at most 48 a side and at least as large as the kernel; any real numbers.</param>
    /// <param name="kernel">The kernel to begin with: H×W, at most 5 a side. It slides by one pixel, without padding.</param>
    /// <param name="title">What stands above it.</param>
    /// <exception cref="ArgumentException">
    /// A tensor is no matrix, too large, or holds NaN or ∞, or the kernel is larger than the picture.
    /// </exception>
    public static KernelEditor Of(Tensor picture, Tensor kernel, string title = "")
    {
        ArgumentNullException.ThrowIfNull(title);
        var pixels = Matrix(picture, LargestSide, nameof(picture));
        var colors = picture.dtype == ScalarType.Byte
            ? new CellColors(0, 255)
            : CellColors.For([.. pixels.Cast<float>().Select(value => (double)value)]);
        return new KernelEditor(pixels, Matrix(kernel, LargestKernel, nameof(kernel)), colors, title);
    }

    /// <summary>The editor as a part of an HTML document.</summary>
    public string ToHtml()
    {
        var data = new JsonObject
        {
            ["picture"] = Widget.Rows(picture),
            ["kernel"] = Widget.Rows(kernel),
            ["range"] = new JsonArray(colors.Least, colors.Greatest),
            ["scale"] = Scale,
        };
        return Widget.ToHtml(Still(), data, title);
    }

    /// <summary>What is filtered by what, and what comes out.</summary>
    public override string ToString() =>
        (title.Length > 0 ? $"{title}: " : "")
            + $"{Described("picture", picture)}; {Described("kernel", kernel)}; {Described("filtered picture", filtered)}";

    private int Scale => Math.Clamp(Width / Math.Max(picture.GetLength(0), picture.GetLength(1)), 2, LargestScale);

    private string Still() => SideBySide.Of(
        ("picture", Shaded(picture, colors)), "∗", ("kernel", PixelGrid.Of(kernel)), "=",
        ("filtered picture", Shaded(filtered, CellColors.For([.. filtered.Cast<float>().Select(value => (double)value)])))).ToHtml();

    /// <summary>The values as a picture in the colours of pixel grids.</summary>
    private ImageGrid Shaded(float[,] values, CellColors shades)
    {
        var pixels = values.Cast<float>().Select(value => shades.Of(value))
            .SelectMany(color => new[] { color.Red, color.Green, color.Blue })
            .ToArray();
        using var scope = NewDisposeScope();
        var image = tensor(pixels, [values.GetLength(0), values.GetLength(1), 3]).permute(2, 0, 1);
        return ImageGrid.Of(image, [Range(values)], scale: Scale);
    }

    private static string Described(string name, float[,] values) => $"{name} {values.GetLength(0)}×{values.GetLength(1)}, {Range(values)}";

    private static string Range(float[,] values) =>
        $"values from {NumberText.Short(values.Cast<float>().Min())} to {NumberText.Short(values.Cast<float>().Max())}".Replace('-', '−');

    private static float[,] Matrix(Tensor tensor, int largest, string parameter)
    {
        ShownTensor.RefuseUnlessReal(tensor, parameter);
        var matrix = ByHand.ToArray2d(tensor);
        var (height, width) = (matrix.GetLength(0), matrix.GetLength(1));
        if (height > largest || width > largest || matrix.Length == 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {parameter} is {height}×{width}; to be edited it has 1 to {largest} a side: "
                        + $"take a piece, such as {parameter}[..{largest}, ..{largest}]."),
                parameter);
        }

        return matrix.Cast<float>().All(float.IsFinite)
            ? matrix
            : throw new ArgumentException(
                $"The {parameter} holds NaN or ∞, which no kernel can be tried on: give finite numbers.",
                parameter);
    }
}
