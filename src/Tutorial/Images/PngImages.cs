using StbImageWriteSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Image tensors as PNG files, one pixel a pixel.</summary>
internal static class PngImages
{
    /// <summary>
    /// One PNG an image of <paramref name="images"/>: N×3×H×W, N×1×H×W, N×H×W (grey), 3×H×W, 1×H×W or H×W. uint8 is taken as it is;
    /// other numbers from 0 to 1 are multiplied by 255; any other range is stretched, its least value black, its greatest white. NaN is
    /// drawn black, and ∞ as the end of the range that it lies beyond.
    /// </summary>
    /// <exception cref="ArgumentException">The shape is none of these.</exception>
    public static IReadOnlyList<(byte[] Png, int Width, int Height)> Encode(Tensor images)
    {
        ShownTensor.RefuseUnlessReal(images, nameof(images));
        using var scope = NewDisposeScope();
        var batch = ToBytes(Batch(images.is_sparse ? images.detach().to_dense() : images.detach())).permute(0, 2, 3, 1).contiguous().cpu();
        var (height, width, channels) = ((int)batch.shape[1], (int)batch.shape[2], (int)batch.shape[3]);
        var pixels = batch.data<byte>().ToArray();
        var size = height * width * channels;
        return [.. Enumerable.Range(0, (int)batch.shape[0])
            .Select(index => (Encode(pixels[(index * size)..((index + 1) * size)], width, height, channels), width, height))];
    }

    /// <summary>One PNG of bytes, row by row, the channels of a pixel one after the other.</summary>
    /// <param name="pixels">height · width · channels of them.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="channels">3 for red, green and blue; 1 for grey.</param>
    public static byte[] Encode(byte[] pixels, int width, int height, int channels)
    {
        using var stream = new MemoryStream();
        new ImageWriter().WritePng(pixels, width, height, channels == 3 ? ColorComponents.RedGreenBlue : ColorComponents.Grey, stream);
        return stream.ToArray();
    }

    private static Tensor Batch(Tensor images)
    {
        var batch = images.dim() switch
        {
            2 => images.unsqueeze(0).unsqueeze(0),
            3 when images.shape[0] is 1 or 3 => images.unsqueeze(0),
            3 => images.unsqueeze(1),
            4 when images.shape[1] is 1 or 3 => images,
            _ => null,
        };

        return batch is not null && batch.numel() > 0
            ? batch
            : throw new ArgumentException(
                $"A tensor of shape [{string.Join(", ", images.shape)}] is no image: give N×3×H×W, N×1×H×W, N×H×W, "
                    + "3×H×W or H×W with at least one pixel.",
                nameof(images));
    }

    private static Tensor ToBytes(Tensor batch)
    {
        if (batch.dtype == ScalarType.Byte)
            return batch;

        var values = batch.to(float32);
        var finite = values[values.isfinite()];
        var (least, greatest) = finite.numel() == 0 ? (0, 1) : (finite.min().item<float>(), finite.max().item<float>());
        if (least >= 0 && greatest <= 1)
            (least, greatest) = (0, 1);
        values = (values.nan_to_num(least, greatest, least) - least) / Math.Max(greatest - least, float.Epsilon);
        return (values * 255).round().clamp(0, 255).to(uint8);
    }
}
