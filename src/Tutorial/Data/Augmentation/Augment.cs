using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Changes of images that leave their classes what they are, each with everything that is otherwise drawn handed in. Images are
/// <c>N×C×H×W</c> of any dtype and on any device; what comes back is a new tensor of the same shape, which the caller disposes.
/// </summary>
public static class Augment
{
    /// <summary>Mirrors some of the images, left and right exchanged.</summary>
    /// <param name="images"><c>N×C×H×W</c>.</param>
    /// <param name="which">bool <c>N</c>: which images to mirror.</param>
    /// <exception cref="ArgumentException">There is not one answer an image.</exception>
    public static Tensor Flip(Tensor images, Tensor which)
    {
        RequireOneEach(images, which, nameof(which));
        using var scope = NewDisposeScope();
        return where(which.view(-1, 1, 1, 1), images.flip(3), images).MoveToOuterDisposeScope();
    }

    /// <summary>Lays a border of zeros around each image and cuts a window of the old size out of it.</summary>
    /// <param name="images"><c>N×C×H×W</c>.</param>
    /// <param name="border">The border's width in pixels, at least 0.</param>
    /// <param name="rows">int64 <c>N</c>: the window's first row, 0 … 2·border; <paramref name="border"/> is the image as it was.</param>
    /// <param name="columns">int64 <c>N</c>: the window's first column, in the same range.</param>
    /// <exception cref="ArgumentException">There is not one window an image, or one reaches beyond the border.</exception>
    public static Tensor Crop(Tensor images, int border, Tensor rows, Tensor columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(border);
        RequireOneEach(images, rows, nameof(rows));
        RequireOneEach(images, columns, nameof(columns));
        RequireRange(rows, 2 * border, nameof(rows));
        RequireRange(columns, 2 * border, nameof(columns));
        using var scope = NewDisposeScope();
        var (count, channels, height, width) = (images.shape[0], images.shape[1], images.shape[2], images.shape[3]);
        var padded = zeros([count, channels, height + 2 * border, width + 2 * border], images.dtype, images.device);
        padded.narrow(2, border, height).narrow(3, border, width).copy_(images);
        var fromRows = (rows.view(-1, 1) + arange(height, ScalarType.Int64, images.device)).view(-1, 1, height, 1);
        var fromColumns = (columns.view(-1, 1) + arange(width, ScalarType.Int64, images.device)).view(-1, 1, 1, width);
        return padded
            .gather(2, fromRows.expand(count, channels, height, width + 2 * border))
            .gather(3, fromColumns.expand(count, channels, height, width))
            .MoveToOuterDisposeScope();
    }

    /// <summary>Covers a square of each image with the image's mean color; what of it lies outside the image covers nothing.</summary>
    /// <param name="images"><c>N×C×H×W</c>; where they are bytes, the mean is rounded down.</param>
    /// <param name="side">The square's side in pixels, at least 1.</param>
    /// <param name="rows">int64 <c>N</c>: the square's first row; it may lie outside.</param>
    /// <param name="columns">int64 <c>N</c>: its first column.</param>
    /// <exception cref="ArgumentException">There is not one square an image.</exception>
    public static Tensor Cutout(Tensor images, int side, Tensor rows, Tensor columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        RequireOneEach(images, rows, nameof(rows));
        RequireOneEach(images, columns, nameof(columns));
        using var scope = NewDisposeScope();
        var inRows = Within(rows, images.shape[2], side).view(-1, 1, images.shape[2], 1);
        var inColumns = Within(columns, images.shape[3], side).view(-1, 1, 1, images.shape[3]);
        var means = images.to(ScalarType.Float32).mean([2, 3], keepdim: true).to(images.dtype);
        return where(inRows.logical_and(inColumns), means, images).MoveToOuterDisposeScope();
    }

    /// <summary>Mixes each image with another of the same batch.</summary>
    /// <param name="pixels">float32 <c>N×C×H×W</c>.</param>
    /// <param name="partners">int64 <c>N</c>: with which image of the batch.</param>
    /// <param name="share">The share of the image itself, 0 … 1; the partner has the rest.</param>
    /// <exception cref="ArgumentException">There is not one partner an image, or the share is no share.</exception>
    public static Tensor Mix(Tensor pixels, Tensor partners, double share)
    {
        RequireOneEach(pixels, partners, nameof(partners));
        if (!(share >= 0 && share <= 1))
            throw new ArgumentException(FormattableString.Invariant($"The share is {share}; it must be from 0 to 1."), nameof(share));
        using var scope = NewDisposeScope();
        return (pixels * share + pixels.index_select(0, partners) * (1 - share)).MoveToOuterDisposeScope();
    }

    private static Tensor Within(Tensor starts, long length, int side)
    {
        var places = arange(length, ScalarType.Int64, starts.device);
        var first = starts.view(-1, 1);
        return places.ge(first).logical_and(places.lt(first + side));
    }

    private static void RequireOneEach(Tensor images, Tensor each, string parameter)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(each);
        if (images.dim() != 4)
            throw new ArgumentException($"Images must be of shape N×C×H×W, but these have {images.dim()} dimensions.", nameof(images));
        if (each.dim() != 1 || each.shape[0] != images.shape[0])
        {
            throw new ArgumentException(
                $"There are {images.shape[0]} images but {each.numel()} values of '{parameter}': give one for each.", parameter);
        }
    }

    private static void RequireRange(Tensor starts, long last, string parameter)
    {
        using var scope = NewDisposeScope();
        if (starts.lt(0).logical_or(starts.gt(last)).any().item<bool>())
        {
            throw new ArgumentException(
                $"A window starts outside the border: the values of '{parameter}' run from 0 to {last}.", parameter);
        }
    }
}
