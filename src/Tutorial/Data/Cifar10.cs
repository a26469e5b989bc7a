namespace Tutorial;

/// <summary>CIFAR-10: 60,000 photographs of 32×32 pixels in ten classes, 50,000 to train on and 10,000 to test with.</summary>
public static class Cifar10
{
    /// <summary>The <see cref="ImageDataset.Source"/> of these images.</summary>
    public const string SourceName = "CIFAR-10";

    /// <summary>The environment variable that may name the folder.</summary>
    public const string FolderVariable = "CIFAR10_DIR";

    /// <summary>The ten classes, in the order of their labels.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>
    /// The folder that holds CIFAR-10's binary files: the one given, else the one that <c>CIFAR10_DIR</c> names, else <c>data/</c> in the
    /// current folder or the nearest folder above it that has one with CIFAR-10. Each may be the folder of the files or hold it as
    /// <c>cifar-10-batches-bin/</c>.
    /// </summary>
    /// <param name="explicitFolder">The folder to look in and nowhere else; null to search.</param>
    /// <returns>The full path of the folder; null when no place was named and no <c>data/</c> has the files.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder given, or the one in <c>CIFAR10_DIR</c>, does not exist.</exception>
    /// <exception cref="FileNotFoundException">
    /// That folder holds none of the files: a place that was named is never replaced by another.
    /// </exception>
    public static string? FindFolder(string? explicitFolder = null) => Cifar10Search.Here().Find(explicitFolder);

    /// <summary>
    /// Reads all six files: uint8 images <c>N×3×32×32</c> and int64 labels, training and test, in the order of the files.
    /// </summary>
    /// <param name="folder">The folder of the files, as <see cref="FindFolder"/> returns it.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file has another size than CIFAR-10's, or a label above 9.</exception>
    public static DatasetPair Load(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Cifar10BatchReader.RequireWholeFiles(folder, Cifar10Manifest.Files);
        var training = LoadFiles(folder, Cifar10Manifest.TrainingFiles, cancellationToken);
        try
        {
            return new DatasetPair(training, LoadFiles(folder, [Cifar10Manifest.TestFile], cancellationToken));
        }
        catch
        {
            training.Dispose();
            throw;
        }
    }

    private static ImageDataset LoadFiles(string folder, IReadOnlyList<Cifar10File> files, CancellationToken cancellationToken)
    {
        var (images, labels) = Cifar10BatchReader.Read(folder, files, cancellationToken);
        return new ImageDataset(images, labels, ClassNames, SourceName);
    }
}
