using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The values of a small tensor as text.</summary>
internal static class TensorText
{
    /// <summary>Every value of <paramref name="tensor"/> (on the CPU), row by row, in one format for all.</summary>
    public static string[] Of(Tensor tensor)
    {
        if (tensor.dtype == ScalarType.Bool)
            return [.. tensor.data<bool>().Select(value => value ? "true" : "false")];

        if (tensor.is_complex())
            return Complex(tensor.to(complex128));

        if (tensor.is_integral())
            return [.. tensor.to(int64).data<long>().Select(value => value.ToString(CultureInfo.InvariantCulture))];

        var values = tensor.to(float64).data<double>().ToArray();
        return [.. values.Select(NumberText.FormatFor(values))];
    }

    private static string[] Complex(Tensor tensor)
    {
        var values = tensor.data<System.Numerics.Complex>().ToArray();
        var format = NumberText.FormatFor([.. values.Select(value => value.Real), .. values.Select(value => value.Imaginary)]);
        return [.. values.Select(value => format(value.Real) + (format(value.Imaginary)[0] == '-' ? "" : "+") + format(value.Imaginary) + "i")];
    }
}
