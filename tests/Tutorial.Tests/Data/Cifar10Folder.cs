namespace Tutorial.Tests;

/// <summary>
/// A temporary folder with six files of CIFAR-10's sizes, all zeros (so that they take no space on disk) but for what a test writes.
/// </summary>
internal sealed class Cifar10Folder : IDisposable
{
    public const int FileBytes = 30_730_000;
    public const int RecordBytes = 3_073;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tutorial-cifar10-");

    public Cifar10Folder()
    {
        foreach (var name in FileNames)
            Resize(name, FileBytes);
    }

    public static IReadOnlyList<string> FileNames { get; } =
        ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"];

    public string Path => folder.FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Resize(string name, long bytes)
    {
        using var file = File.Open(PathOf(name), FileMode.OpenOrCreate);
        file.SetLength(bytes);
    }

    /// <summary>Writes one record: a label and 3,072 pixels.</summary>
    public void Write(string name, int record, byte label, Func<int, byte> pixel)
    {
        using var file = File.OpenWrite(PathOf(name));
        file.Position = (long)record * RecordBytes;
        file.WriteByte(label);
        file.Write([.. Enumerable.Range(0, RecordBytes - 1).Select(pixel)]);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
