using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Pictures that were decoded once, as bytes in a file, since decoding takes thirty times as long as reading them. The file is named
/// after what it depends on: the pictures' paths, lengths and times of change, their order and size. It holds the SHA-256 of the pixels
/// and then the pixels; one that is damaged counts as missing.
/// </summary>
/// <param name="folder">Where the files lie; it need not exist yet.</param>
internal sealed class PictureCache(string folder)
{
    private const string Version = "1";                     // counts up when a picture is decoded to other pixels than before
    private const int PicturesAtOnce = 1024;

    /// <summary>The file for these pictures, whether it exists or not.</summary>
    /// <param name="pictures">In their order.</param>
    /// <param name="size">How many pixels each becomes wide and high.</param>
    public string PathFor(IReadOnlyList<LabeledFile> pictures, int size)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{Version} {size}");
        foreach (var (path, _) in pictures)
        {
            var file = new FileInfo(path);
            Append(hash, $"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}");
        }

        return Path.Combine(folder, $"pictures-{Convert.ToHexStringLower(hash.GetHashAndReset())[..32]}.bytes");
    }

    /// <summary>Fills the images from a file.</summary>
    /// <param name="path">What <see cref="PathFor"/> gave.</param>
    /// <param name="images">uint8 <c>N×3×H×W</c> on the CPU, contiguous. Where the answer is no, what is in it means nothing.</param>
    /// <returns>Whether the file is there, whole, and what was written.</returns>
    public static bool TryRead(string path, Tensor images)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length != SHA256.HashSizeInBytes + images.numel())
                return false;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var expected = new byte[SHA256.HashSizeInBytes];
            file.ReadExactly(expected);
            ForEachPart(images, pixels =>
            {
                file.ReadExactly(pixels);
                hash.AppendData(pixels);
            });
            return hash.GetHashAndReset().AsSpan().SequenceEqual(expected);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes the images. A folder that cannot be written to costs the next reader time and nothing else.</summary>
    /// <param name="path">What <see cref="PathFor"/> gave.</param>
    /// <param name="images">uint8 <c>N×3×H×W</c> on the CPU, contiguous.</param>
    public static void Write(string path, Tensor images)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ForEachPart(images, pixels => hash.AppendData(pixels));
        try
        {
            AtomicFile.Write(path, stream =>
            {
                stream.Write(hash.GetHashAndReset());
                ForEachPart(images, pixels => stream.Write(pixels));
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The pictures themselves are read again next time.
        }
    }

    private delegate void UsePixels(Span<byte> pixels);

    /// <summary>A span is not longer than 2 GB, which a large folder's pixels may be.</summary>
    private static void ForEachPart(Tensor images, UsePixels use)
    {
        for (long start = 0; start < images.shape[0]; start += PicturesAtOnce)
        {
            using var part = images.narrow(0, start, Math.Min(PicturesAtOnce, images.shape[0] - start));
            use(part.bytes);
        }
    }

    private static void Append(IncrementalHash hash, FormattableString text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture) + '\n'));
}
