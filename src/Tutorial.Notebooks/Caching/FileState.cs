using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Notebooks;

/// <summary>The state of files as a short text that changes when they do.</summary>
public static class FileState
{
    private const string Missing = "missing";
    private const long Largest = 2_000_000;

    /// <summary>The SHA-256 of a text, in lower-case hexadecimal digits.</summary>
    /// <param name="text">Any text.</param>
    public static string Hash(string text) => "sha256 " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The SHA-256 of a file's content.</summary>
    /// <param name="path">The file; it may be missing.</param>
    public static string OfContent(string path)
    {
        if (!File.Exists(path))
            return Missing;

        using var stream = File.OpenRead(path);
        return "sha256 " + Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The state of a folder's files, those in its subfolders too.</summary>
    /// <param name="folder">The folder; it may be missing.</param>
    /// <param name="largest">The most bytes that are read of one file; see <see cref="OfFiles"/>.</param>
    public static string OfFolder(string folder, long largest = Largest) =>
        Directory.Exists(folder) ? OfFiles(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), folder, largest) : Missing;

    /// <summary>The state of several files: of small ones the content, of larger ones size and time of change, since a data set or libtorch
    /// would take longer to read than a notebook to run.</summary>
    /// <param name="files">The files' paths.</param>
    /// <param name="folder">The folder that they are named from.</param>
    /// <param name="largest">The most bytes that are read of one file.</param>
    public static string OfFiles(IEnumerable<string> files, string folder, long largest = Largest)
    {
        var lines = files.Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(folder, file)}: {OfFile(file, largest)}")
            .ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Length} files, {Hash(string.Join('\n', lines))}");
    }

    private static string OfFile(string path, long largest)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length > largest
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes of {file.LastWriteTimeUtc:O}")
            : OfContent(path);
    }
}
