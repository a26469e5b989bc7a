using System.Net.Http.Headers;

namespace Tutorial.Cli.Data;

/// <summary>What has come of a file so far, and which version of it that is, so that a later run can go on.</summary>
/// <param name="path">
/// The file of the bytes; beside it lies a small one, <c>path.version</c>, with the address and the server's validator.
/// </param>
internal sealed class PartialFile(string path)
{
    private readonly string versionPath = path + ".version";

    /// <summary>The file of the bytes.</summary>
    public string Path { get; } = path;

    /// <summary>How many bytes are there.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>What the server called the version that the bytes are of: an entity tag, or a time.</summary>
    /// <param name="address">Where they shall be got. Another server's word would mean nothing there; the SHA-256 decides then.</param>
    /// <returns>Null where none is known.</returns>
    public RangeConditionHeaderValue? VersionAt(Uri address)
    {
        if (!File.Exists(versionPath))
            return null;
        var lines = File.ReadAllLines(versionPath);
        return lines.Length == 2 && lines[0] == address.AbsoluteUri && RangeConditionHeaderValue.TryParse(lines[1], out var version)
            ? version
            : null;
    }

    /// <summary>Throws away what is there, and opens an empty file for a version.</summary>
    public FileStream Begin(Uri address, RangeConditionHeaderValue? version)
    {
        Discard();
        if (version is not null)
            File.WriteAllLines(versionPath, [address.AbsoluteUri, version.ToString()]);
        return Open(FileMode.Create);
    }

    /// <summary>Opens the file behind its last byte.</summary>
    public FileStream Continue() => Open(FileMode.Append);

    /// <summary>Throws away what is there.</summary>
    public void Discard()
    {
        File.Delete(Path);
        File.Delete(versionPath);
    }

    private FileStream Open(FileMode mode) =>
        new(Path, mode, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16, FileOptions.Asynchronous);
}
