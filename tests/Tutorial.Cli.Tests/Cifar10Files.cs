namespace Tutorial.Cli.Tests;

/// <summary>A folder with files of the names and sizes of CIFAR-10's, all zeros, so that they take no space on disk.</summary>
internal sealed class Cifar10Files : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tutorial-cli-cifar10-");

    public Cifar10Files() => Create(Folder, [.. Cifar10Manifest.Files]);

    public string Folder => folder.FullName;

    public static void Create(string folder, params Cifar10File[] files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            using var stream = File.Create(Path.Combine(folder, file.Name));
            stream.SetLength(file.Bytes);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
