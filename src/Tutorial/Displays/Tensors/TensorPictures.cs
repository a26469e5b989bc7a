using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The pictures that stand for the numbers of a tensor of rank 3 or 4, where its shape says that it holds pictures.</summary>
/// <param name="Grid">The pictures.</param>
/// <param name="Note">What they leave out, in words; may be empty.</param>
/// <param name="Statistics">Of the pictures' values.</param>
internal sealed record TensorPictures(ImageGrid Grid, string Note, TensorStatistics Statistics)
{
    private const int Most = 8;
    private const int SmallestSide = 8;
    private const int LargestSide = 512;
    private const int LargestSideMagnified = 128;

    /// <summary>
    /// Bytes of all pictures before they are packed. As text, and where they cannot be packed, a third more: a display stays under 100 KB.
    /// </summary>
    private const int MostBytes = 60_000;

    /// <summary>
    /// The first images of N×C×H×W or C×H×W with one or three channels, bytes or floats from 0 to 1; of anything else with sides of 8 to
    /// 512 pixels a strip of the first channels, each a grey picture.
    /// </summary>
    /// <param name="tensor">Any tensor; only what is drawn is read.</param>
    /// <returns>Null where the numbers themselves are to be shown.</returns>
    public static TensorPictures? Of(Tensor tensor)
    {
        var rank = (int)tensor.dim();
        if (rank is not (3 or 4) || tensor.numel() == 0 || tensor.is_sparse || tensor.is_meta || tensor.is_complex()
            || tensor.shape[^2] is < SmallestSide or > LargestSide || tensor.shape[^1] is < SmallestSide or > LargestSide)
        {
            return null;
        }

        using var scope = NewDisposeScope();
        return (tensor.shape[^3] is 1 or 3 ? Images(tensor.detach(), rank) : null) ?? Channels(tensor.detach(), rank);
    }

    private static TensorPictures? Images(Tensor tensor, int rank)
    {
        var batch = rank == 4 ? tensor : tensor.unsqueeze(0);
        var (shown, step) = Fit(batch);
        var statistics = TensorStatistics.Of(shown);
        var isImage = tensor.dtype == ScalarType.Byte || tensor.is_floating_point() && statistics is { Minimum: >= 0, Maximum: <= 1 };
        return isImage
            ? new TensorPictures(Draw(shown, null), LeftOut(batch.shape[0] - shown.shape[0], "images", step), statistics)
            : null;
    }

    private static TensorPictures Channels(Tensor tensor, int rank)
    {
        var channels = (rank == 4 ? tensor[0] : tensor).unsqueeze(1);
        var (shown, step) = Fit(channels);
        var statistics = TensorStatistics.Of(shown);
        var captions = Enumerable.Range(0, (int)shown.shape[0]).Select(channel => rank == 4 ? $"[0, {channel}]" : $"[{channel}]").ToArray();
        var left = tensor.shape.Take(rank - 2).Aggregate(1L, (product, size) => product * size) - shown.shape[0];
        return new TensorPictures(Draw(shown, captions), LeftOut(left, "matrices", step) + Shades(shown, statistics), statistics);
    }

    private static ImageGrid Draw(Tensor shown, string[]? captions) =>
        ImageGrid.Of(shown, captions, Most, shown.shape[^1] <= LargestSideMagnified && shown.shape[^2] <= LargestSideMagnified ? 2 : 1);

    /// <summary>As many of N×C×H×W as fit; of one that is too large every second, third, … pixel.</summary>
    private static (Tensor Shown, long Step) Fit(Tensor batch)
    {
        var bytes = batch.shape[1] * batch.shape[2] * batch.shape[3];
        var count = Math.Clamp(MostBytes / bytes, 1, Math.Min(Most, batch.shape[0]));
        var step = bytes <= MostBytes ? 1 : (long)Math.Ceiling(Math.Sqrt((double)bytes / MostBytes));
        return (batch[..(int)count, .., TensorIndex.Slice(step: step), TensorIndex.Slice(step: step)], step);
    }

    private static string LeftOut(long left, string what, long step)
    {
        var more = left > 0 ? $"… {NumberText.Grouped(left)} more {what}" : "";
        var thinned = step > 1 ? $"Of {step} pixels in a row or column one is drawn; AsImage() draws them all. " : "";
        return thinned + (more.Length > 0 ? more + ". " : "");
    }

    /// <summary>Which numbers black and white stand for: those to which <see cref="PngImages"/> stretches.</summary>
    private static string Shades(Tensor shown, TensorStatistics statistics) => shown.dtype switch
    {
        ScalarType.Byte => "Black is 0, white 255.",
        ScalarType.Bool => "Black is false, white true.",
        _ when statistics is { Minimum: < 0 } or { Maximum: > 1 } =>
            $"Black is {NumberText.Short(statistics.Minimum)}, white {NumberText.Short(statistics.Maximum)}.",
        _ => "Black is 0, white 1.",
    };
}
