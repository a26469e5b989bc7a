using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The values of a small tensor as text.</summary>
internal static class TensorText
{
    /// <summary>Every value of <paramref name="tensor"/> (real, on the CPU), row by row, in one format for all.</summary>
    public static string[] Of(Tensor tensor)
    {
        if (tensor.dtype == ScalarType.Bool)
            return [.. tensor.data<bool>().Select(value => value ? "true" : "false")];

        if (tensor.is_integral())
            return [.. tensor.to(int64).data<long>().Select(value => value.ToString(CultureInfo.InvariantCulture))];

        var values = tensor.to(float64).data<double>().ToArray();
        return [.. values.Select(NumberText.FormatFor(values))];
    }

    /// <summary>
    /// The same for complex numbers; the last dimension of <paramref name="pairs"/> holds the real and the imaginary part.
    /// </summary>
    public static string[] OfComplex(Tensor pairs)
    {
        var parts = pairs.to(float64).data<double>().ToArray();
        var format = NumberText.FormatFor(parts);
        return [.. parts.Chunk(2).Select(pair => format(pair[0]) + (format(pair[1])[0] == '-' ? "" : "+") + format(pair[1]) + "i")];
    }
}
