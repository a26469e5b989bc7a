using System.Text;

namespace Tutorial;

/// <summary>Writes a file whole or not at all: beside its place first, then renamed onto it.</summary>
/// <remarks>This file is compiled into the library and into <c>Tutorial.Documents</c>, since neither stands on the other.</remarks>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="text">The whole content.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before still is.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>Writes what a function puts into a stream.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the whole content. Where it throws, what was there before still is.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before still is.</exception>
    public static void Write(string path, Action<Stream> write) =>
        Write(path, write, temporary => new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None));

    /// <summary>As the other, on a file that a test makes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the whole content.</param>
    /// <param name="create">Makes a new file of a path.</param>
    internal static void Write(string path, Action<Stream> write, Func<string, FileStream> create)
    {
        var target = Path.GetFullPath(path);
        if (new FileInfo(target).LinkTarget is not null)
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;     // else the link would be replaced, not its file
        var folder = Path.GetDirectoryName(target)
            ?? throw new ArgumentException($"{path} is a folder; give the name of a file.", nameof(path));
        Directory.CreateDirectory(folder);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = create(temporary))
            {
                write(stream);
                stream.Flush(flushToDisk: true);        // else a machine that stops may keep the name and lose the content
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FolderOnDisk.Flush(folder);
    }
}
