namespace Tutorial;

/// <summary>Writes a file so that a reader sees the old content or the new one, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file beside the target and renames it when it is complete; a failure leaves the target as it was.</summary>
    /// <param name="path">The target; its folder is made when it is missing.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)
            ?? throw new ArgumentException($"{path} is a folder; give the name of a file.", nameof(path));
        Directory.CreateDirectory(folder);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                write(stream);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
