using System.Globalization;
using StbImageSharp;

namespace Tutorial.Notebooks;

/// <summary>Compares pictures by their size and by how far their channels lie apart on average.</summary>
internal static class PictureComparer
{
    /// <summary>The difference, or <see langword="null"/> where there is none.</summary>
    public static Mismatch? Compare(byte[] expected, byte[] actual, ComparisonOptions options)
    {
        if (expected.AsSpan().SequenceEqual(actual))
            return null;
        if (Read(expected) is not { } left || Read(actual) is not { } right)
            return new Mismatch("", "the files differ, and one of them cannot be read as a picture");
        if ((left.Width, left.Height) != (right.Width, right.Height))
        {
            return new Mismatch("", string.Create(
                CultureInfo
                    .InvariantCulture, $"the picture has {right.Width}×{right.Height} pixels instead of {left.Width}×{left.Height}"));
        }

        var difference = left.Data.Zip(right.Data).Average(pair => Math.Abs(pair.First - pair.Second));
        return difference <= options.PictureTolerance ? null : new Mismatch("", string.Create(
            CultureInfo.InvariantCulture,
            $"the pictures differ by {difference:0.0} of 255 on average, where {options.PictureTolerance:0.##} is allowed"));
    }

    private static ImageResult? Read(byte[] file)
    {
        try
        {
            return ImageResult.FromMemory(file, ColorComponents.RedGreenBlueAlpha);
        }
        catch (Exception exception) when (exception
            is InvalidOperationException or IOException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
