using System.Globalization;
using System.Text;

namespace Tutorial.Notebooks;

/// <summary>The pictures beside a notebook, which its page takes into itself.</summary>
/// <param name="folder">The notebook's folder; <see langword="null"/> where it has none, so that every picture is refused.</param>
internal sealed class LocalPictures(string? folder)
{
    private const int MostBytes = 5_000_000;
    private const int MostBytesInAll = 20_000_000;

    private int bytesInAll;

    /// <summary>Whether an address is that of a file, relative to the notebook.</summary>
    public static bool IsLocal(string url) =>
        url.Length > 0 && url[0] is not ('/' or '\\' or '#' or '?') && url.IndexOf(':', StringComparison.Ordinal) is var colon
        && (colon < 0 || url.AsSpan(0, colon).ContainsAny('/', '?', '#'));

    /// <summary>A picture as an address that holds it.</summary>
    /// <param name="url">The address in the notebook.</param>
    /// <param name="refusal">Why there is none, to stand behind "The picture is not shown: ".</param>
    /// <returns><see langword="null"/> where it is refused.</returns>
    public string? DataUrl(string url, out string refusal)
    {
        refusal = "";
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        if (folder is null)
            refusal = "it is not known where the notebook's files are";
        else if (Inside(folder, path) is not { } full)
            refusal = "it is no file below the notebook's folder";
        else
            return Read(full, out refusal);
        return null;
    }

    /// <summary>The whole path; <see langword="null"/> where it leads out of the folder or through a link.</summary>
    private static string? Inside(string folder, string path)
    {
        if (path.Length == 0 || path.AsSpan().ContainsAny('\0', '\\') || Path.IsPathRooted(path))
            return null;

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var full = Path.GetFullPath(path, root);
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return null;
        for (var part = new FileInfo(full) as FileSystemInfo; part.FullName.Length > root.Length; part =
            new DirectoryInfo(Path.GetDirectoryName(part.FullName)!))
        {
            if (part.LinkTarget is not null)
                return null;
        }

        return full;
    }

    private string? Read(string path, out string refusal)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0)
        {
            refusal = "there is no such file, or it is empty";
            return null;
        }

        if (file.Length > MostBytes || file.Length > MostBytesInAll - bytesInAll)
        {
            refusal = string.Create(
                CultureInfo.InvariantCulture,
                $"it is larger than {MostBytes / 1_000_000} MB, or all pictures are larger than {MostBytesInAll / 1_000_000} MB");
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            bytesInAll += bytes.Length;
            refusal = "it is no PNG, JPEG, GIF, WebP or SVG";
            return TypeOf(bytes) is { } type ? $"data:{type};base64,{Convert.ToBase64String(bytes)}" : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusal = "it cannot be read";
            return null;
        }
    }

    /// <summary>The type by what the file begins with, whatever its name says.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ when Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1_000)]).TrimStart('\ufeff', ' ', '\n', '\r', '\t') is ['<', ..] text
            && text.Contains("<svg", StringComparison.OrdinalIgnoreCase) => "image/svg+xml",
        _ => null,
    };
}
