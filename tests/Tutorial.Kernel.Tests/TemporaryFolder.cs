namespace Tutorial.Kernel.Tests;

/// <summary>A folder that lives as long as a test, which may be the current directory meanwhile.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private string? before;

    internal string Path { get; } = Directory.CreateTempSubdirectory("tutorial-kernel-").FullName;

    public void Dispose()
    {
        if (before is not null)
        {
            Directory.SetCurrentDirectory(before);
        }

        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Makes it, or a folder in it, the current directory until it is disposed of.</summary>
    internal void Enter(string name = ".")
    {
        before ??= Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(System.IO.Path.Combine(Path, name));
    }

    internal string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
