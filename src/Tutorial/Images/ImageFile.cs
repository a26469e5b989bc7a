using StbImageSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Pictures from files, in the form that the lessons' network takes, and back.</summary>
public static class ImageFile
{
    private const string Advice = "give a PNG, JPEG, BMP, GIF, TGA or PSD file";

    /// <summary>
    /// Reads a picture of any size: the largest square about its middle, each of size×size pixels the average of the area it covers,
    /// transparent parts on white, and grey as equal red, green and blue.
    /// </summary>
    /// <param name="path">
    /// A PNG, JPEG, BMP, GIF (first frame), TGA or PSD file. A camera's note on how to turn the picture is not followed.
    /// </param>
    /// <param name="size">How many pixels the result is wide and high, at least 1; the lessons' network takes 32.</param>
    /// <returns>uint8 <c>3×size×size</c>, channels red, green, blue; the caller disposes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is not a picture that can be read.</exception>
    public static Tensor Load(string path, int size = 32)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (!File.Exists(path))
            throw new FileNotFoundException($"'{path}' does not exist: {Advice}.", path);

        var picture = Decode(path);
        using var scope = NewDisposeScope();
        var pixels = tensor(picture.Data, [picture.Height, picture.Width, 4], ScalarType.Byte);
        var side = Math.Min(picture.Height, picture.Width);
        var square = pixels
            .narrow(0, (picture.Height - side) / 2, side)
            .narrow(1, (picture.Width - side) / 2, side)
            .permute(2, 0, 1)
            .to(ScalarType.Float32);
        var opacity = square.narrow(0, 3, 1) / 255;
        var onWhite = square.narrow(0, 0, 3) * opacity + (1 - opacity) * 255;
        var small = nn.functional.adaptive_avg_pool2d(onWhite, [size, size]);
        return small.round().clamp(0, 255).to(ScalarType.Byte).MoveToOuterDisposeScope();
    }

    /// <summary>Writes a picture as a PNG file, one pixel a pixel, so that <see cref="Load"/> reads what was written.</summary>
    /// <param name="picture">uint8 <c>3×H×W</c>, channels red, green, blue, such as an image of an <see cref="ImageDataset"/>.</param>
    /// <param name="path">
    /// A file that ends in <c>.png</c>; its folder is made when it is missing. The file is complete or not there.
    /// </param>
    /// <exception cref="ArgumentException">The tensor is no such picture, or the file's name ends otherwise.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(Tensor picture, string path)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (picture.dtype != ScalarType.Byte || picture.dim() != 3 || picture.shape[0] != 3 || picture.numel() == 0)
        {
            throw new ArgumentException(
                $"A picture must be uint8 of shape 3×H×W, but this is {picture.dtype} of shape [{string.Join('×', picture.shape)}].",
                nameof(picture));
        }

        if (!Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{path}' does not end in .png, and a picture is written as a PNG file: give it that ending.",
                nameof(path));
        }

        var png = PngImages.Encode(picture)[0].Png;
        AtomicFile.Write(path, stream => stream.Write(png));
    }

    private static ImageResult Decode(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return ImageResult.FromMemory(bytes, ColorComponents.RedGreenBlueAlpha);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The decoder has no exception of its own: what a broken file does to it, any type can say.
            throw new InvalidDataException($"'{path}' is not a picture that can be read ({exception.Message}): {Advice}.", exception);
        }
    }
}
