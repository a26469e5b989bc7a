using TorchSharp.Modules;

namespace TorchSharp.Mends.Replacements;

/// <summary>
/// Checks of arguments: those that PyTorch makes in Python, above libtorch, and TorchSharp does not make (what they refuse would silently
/// learn nothing), and those that libtorch makes in exports of LibTorchSharp without a catch clause (where they would end the process).
/// </summary>
/// <remarks>Each is called first thing by the methods that Weaving/Guarded.cs names, with their arguments of the same names.</remarks>
internal static class Guards
{
    private static int interopThreadsWereSet;

    /// <exception cref="ArgumentException">In training, a channel has one value only, so that its variance is zero.</exception>
    internal static void MoreThanOneValue(torch.Tensor input, bool training)
    {
        if (!training)
            return;
        NamedNull.Refuse(input, "input");
        var shape = input.shape;
        if (shape.Length < 2 || shape[1] == 0 || input.NumberOfElements != shape[1])
            return;
        throw new ArgumentException(
            "Expected more than 1 value per channel when training, got input size [" + string.Join(", ", shape) + "]: use a larger batch, or model.eval() to predict.", nameof(input));
    }

    /// <exception cref="ArgumentException">There is nothing to optimize.</exception>
    internal static void SomeParameters(IEnumerable<Parameter> parameters)
    {
        if (parameters is null || !parameters.Any())
            throw new ArgumentException("The optimizer got an empty parameter list: give it model.parameters() of a model whose layers are registered (RegisterComponents()).", nameof(parameters));
    }

    /// <exception cref="OverflowException">The number does not fit: libtorch's own words.</exception>
    internal static void Fits(Scalar value, string conversion)
    {
        var type = value.Type;
        if (type is torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64)
        {
            if (!conversion.StartsWith("ToComplex", StringComparison.Ordinal) && value.ToComplexFloat64().Imaginary != 0)
                Overflows(conversion);
            return;
        }

        if (conversion == "ToDouble")
            return;                                             // every real number fits
        var number = value.ToDouble();
        var isInteger = type is not (torch.ScalarType.Float16 or torch.ScalarType.BFloat16 or torch.ScalarType.Float32 or torch.ScalarType.Float64);
        switch (conversion)
        {
            case "ToSByte": Range(number, sbyte.MinValue, sbyte.MaxValue, conversion); break;
            case "ToByte": Range(number, isInteger ? -byte.MaxValue : 0, byte.MaxValue, conversion); break;       // -1 is 255 in libtorch
            case "ToInt16": Range(number, short.MinValue, short.MaxValue, conversion); break;
            case "ToInt32": Range(number, int.MinValue, int.MaxValue, conversion); break;
            case "ToInt64" when !isInteger: Range(number, -9.2233720368547748e18, 9.2233720368547748e18, conversion); break;
            case "ToHalf" when !double.IsInfinity(number) && !double.IsNaN(number): Range(number, -65504, 65504, conversion); break;
            case "ToBFloat16" when !double.IsInfinity(number) && !double.IsNaN(number): Range(number, -3.3895313892515355e38, 3.3895313892515355e38, conversion); break;
            case "ToSingle" or "ToComplexFloat32" when !double.IsInfinity(number) && !double.IsNaN(number): Range(number, float.MinValue, float.MaxValue, conversion); break;
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    internal static void SomeThreads(int num)
    {
        if (num < 1)
            throw new ArgumentOutOfRangeException(nameof(num), "Expected positive number of threads, got " + num + ".");
    }

    /// <exception cref="InvalidOperationException">The number was set before: libtorch takes it once.</exception>
    internal static void OnlyOnce()
    {
        if (Interlocked.Exchange(ref interopThreadsWereSet, 1) != 0)
            throw new InvalidOperationException("The number of interop threads can be set only once in a process, and it was.");
    }

    /// <exception cref="ArgumentException">The state is not one that get_state() returned.</exception>
    internal static void RandomState(torch.Tensor value)
    {
        NamedNull.Refuse(value, nameof(value));
        const int Bytes = 5056, States = 624;                   // CPUGeneratorImplStateLegacy, then the float of a normal distribution
        if (value.dtype != torch.ScalarType.Byte || value.device_type != DeviceType.CPU)
            throw new ArgumentException("RNG state must be a torch.ByteTensor on the CPU, as get_state() returns it.", nameof(value));
        if (value.NumberOfElements == 16)
            return;                                             // a GPU's: a seed and an offset
        using var whole = value.contiguous();
        var bytes = value.NumberOfElements < Bytes ? [] : whole.data<byte>().ToArray();
        if (bytes.Length < Bytes || BitConverter.ToInt32(bytes, 8) is < 1 or > States || BitConverter.ToInt32(bytes, 12) != 1 || BitConverter.ToUInt64(bytes, 16) > States)
            throw new ArgumentException("Invalid mt19937 state: give it what get_state() returned.", nameof(value));
    }

    /// <exception cref="InvalidOperationException">The tensor is sparse.</exception>
    internal static void Dense(torch.Tensor self)
    {
        if (self.is_sparse)
            throw new InvalidOperationException("A sparse tensor has no storage: make it dense with to_dense().");
    }

    private static void Range(double number, double least, double most, string conversion)
    {
        if (!(number >= least && number <= most))
            Overflows(conversion);
    }

    private static void Overflows(string conversion) =>
        throw new OverflowException("value cannot be converted without overflow: " + conversion + "() has no room for it, a wider type has.");
}
