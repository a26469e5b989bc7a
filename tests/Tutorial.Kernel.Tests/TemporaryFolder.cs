namespace Tutorial.Kernel.Tests;

/// <summary>A folder that lives as long as a test, which may be the current directory meanwhile.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string before = Directory.GetCurrentDirectory();

    internal string Path { get; } = Directory.CreateTempSubdirectory("tutorial-kernel-").FullName;

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(Path, recursive: true);
    }

    internal void Enter() => Directory.SetCurrentDirectory(Path);

    internal string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
