using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Pixel values as a network takes them.</summary>
public static class Pixels
{
    /// <summary>Bytes divided by 255: float32 from 0 to 1, of the same shape and on the same device.</summary>
    /// <param name="images">uint8, any shape, usually <c>N×3×32×32</c>.</param>
    /// <returns>A new tensor that the caller disposes.</returns>
    /// <exception cref="ArgumentException">The tensor is not uint8: dividing twice would be a silent mistake.</exception>
    public static Tensor ToUnitRange(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.dtype != ScalarType.Byte)
            throw new ArgumentException($"Pixels must be uint8 (0 … 255), but these are {images.dtype}.", nameof(images));

        return images.to(ScalarType.Float32).div_(255);
    }
}
