using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A window that slides over an image, step by step: the pixels under it, what is done with them, and the map that fills. Where scripts
/// run it can be played, stepped and dragged, and stride, padding, dilation and kernel can be changed; without, it shows the first step and
/// the result.
/// </summary>
public sealed class SlidingWindow : IDisplay
{
    private const int LargestSide = 32;

    private SlidingWindow(WindowKind kind, float[,] image, float[,] kernel, int stride, int padding, int dilation)
    {
        Kind = kind;
        Image = image;
        Kernel = kernel;
        Stride = stride;
        Padding = padding;
        Dilation = dilation;
        Result = kind switch
        {
            WindowKind.Convolution => ByHand.Correlate2d(image, kernel, stride, padding, dilation),
            WindowKind.Max => ByHand.MaxPool2d(image, kernel.GetLength(0), stride),
            _ => ByHand.AveragePool2d(image, kernel.GetLength(0), stride),
        };
    }

    internal WindowKind Kind { get; }

    /// <summary>Height × width.</summary>
    internal float[,] Image { get; }

    /// <summary>The kernel; of a pooling only its size counts.</summary>
    internal float[,] Kernel { get; }

    internal int Stride { get; }

    internal int Padding { get; }

    internal int Dilation { get; }

    /// <summary>The whole map.</summary>
    internal float[,] Result { get; }

    /// <summary>
    /// A kernel that slides over an image of one channel, as <see cref="ByHand.Correlate2d(float[,], float[,], int, int, int)"/> does.
    /// </summary>
    /// <param name="image">H×W, at most 32 a side.</param>
    /// <param name="kernel">H×W.</param>
    /// <param name="stride">Pixels from one place to the next.</param>
    /// <param name="padding">Zeros added on all four sides.</param>
    /// <param name="dilation">Pixels from one kernel value to the next.</param>
    /// <exception cref="ArgumentException">A tensor is no matrix or too large, or the kernel does not fit.</exception>
    public static SlidingWindow Convolution(Tensor image, Tensor kernel, int stride = 1, int padding = 0, int dilation = 1) =>
        new(WindowKind.Convolution, Matrix(image, nameof(image)), Matrix(kernel, nameof(kernel)), stride, padding, dilation);

    /// <summary>A window that keeps the largest pixel under it.</summary>
    /// <param name="image">H×W, at most 32 a side.</param>
    /// <param name="size">The window's side in pixels.</param>
    /// <param name="stride">Pixels from one place to the next; the window's side when it is left out.</param>
    /// <exception cref="ArgumentException">The tensor is no matrix or too large, or the window does not fit.</exception>
    public static SlidingWindow MaxPooling(Tensor image, int size, int? stride = null) => Pooling(WindowKind.Max, image, size, stride);

    /// <summary>A window that keeps the mean of the pixels under it.</summary>
    /// <inheritdoc cref="MaxPooling"/>
    public static SlidingWindow AveragePooling(Tensor image, int size, int? stride = null) =>
        Pooling(WindowKind.Average, image, size, stride);

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml() => SlidingWindowDisplay.ToHtml(this);

    /// <summary>What slides over what, and the size of the result.</summary>
    public override string ToString() => SlidingWindowDisplay.ToText(this);

    private static SlidingWindow Pooling(WindowKind kind, Tensor image, int size, int? stride)
    {
        ByHand.OutputSize(size: Math.Max(1, size), kernel: size);       // says of a size what is wrong with it
        return new(kind, Matrix(image, nameof(image)), new float[size, size], stride ?? size, padding: 0, dilation: 1);
    }

    private static float[,] Matrix(Tensor tensor, string parameter)
    {
        ShownTensor.RefuseUnlessReal(tensor, parameter);
        var matrix = ByHand.ToArray2d(tensor);
        return matrix.GetLength(0) <= LargestSide && matrix.GetLength(1) <= LargestSide
            ? matrix
            : throw new ArgumentException(
                $"The {parameter} is {matrix.GetLength(0)}×{matrix.GetLength(1)}; to be followed step by step it has at most "
                    + $"{LargestSide} a side: take a piece, such as {parameter}[..8, ..8].",
                parameter);
    }
}
