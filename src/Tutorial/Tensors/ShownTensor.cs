using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a tensor must be to be shown.</summary>
internal static class ShownTensor
{
    /// <summary>Refuses a tensor that has been disposed, with a sentence in place of TorchSharp's "empty handle".</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">The tensor has been disposed.</exception>
    private static void Refuse(Tensor tensor, string parameter)
    {
        ArgumentNullException.ThrowIfNull(tensor, parameter);
        if (tensor.IsInvalid)
        {
            throw new ArgumentException(
                "The tensor is disposed and its memory given back: show it before that, or keep a clone().",
                parameter);
        }
    }

    /// <summary>Refuses a tensor that has no values to draw.</summary>
    /// <inheritdoc cref="Refuse"/>
    public static void RefuseWithoutValues(Tensor tensor, string parameter)
    {
        Refuse(tensor, parameter);
        if (tensor.is_meta)
            throw new ArgumentException("A tensor on the meta device has a shape but no values: give one on the CPU or a GPU.", parameter);
    }

    /// <summary>Refuses a tensor that has no values, or none that a shade can stand for.</summary>
    /// <inheritdoc cref="Refuse"/>
    public static void RefuseUnlessReal(Tensor tensor, string parameter)
    {
        RefuseWithoutValues(tensor, parameter);
        if (tensor.is_complex())
            throw new ArgumentException("Complex numbers have no single shade: give one part, as in z.real, z.imag or z.abs().", parameter);
    }
}
