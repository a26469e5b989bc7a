using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tutorial;

/// <summary>
/// Where pictures that were decoded once are kept, since decoding takes thirty times as long as reading their bytes. A
/// <see cref="TensorsFile"/> is named after what it depends on: the pictures' paths, lengths and times of change, their order and size.
/// </summary>
/// <param name="folder">Where the files lie; it need not exist yet.</param>
internal sealed class PictureCache(string folder)
{
    private const string Version = "1";                     // counts up when a picture is decoded to other pixels than before

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

    private static void Append(IncrementalHash hash, FormattableString text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture) + '\n'));
}
