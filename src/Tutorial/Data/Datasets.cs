namespace Tutorial;

/// <summary>The data sets that the lessons can run on.</summary>
public static class Datasets
{
    /// <summary>Loads a data set by name.</summary>
    /// <param name="name">
    /// <c>"auto"</c>: CIFAR-10 if it is found, else the drawn sample set; <c>"cifar10"</c>: CIFAR-10 or an error; <c>"sample"</c>: the
    /// sample set; the path of a folder: the pictures in it, as <see cref="ImageFolder.Load"/> reads them, the classes mixed.
    /// </param>
    /// <param name="folder">Where CIFAR-10 is; null to search as <see cref="Cifar10.FindFolder"/> does. Not used for other sets.</param>
    /// <exception cref="ArgumentException">There is no data set of that name.</exception>
    /// <exception cref="IOException">CIFAR-10 was asked for, or its place was named, and it is not there.</exception>
    /// <exception cref="InvalidDataException">A file is not what CIFAR-10 consists of, or not a picture.</exception>
    public static DatasetPair Load(string name = "auto", string? folder = null) => Load(name, folder, Cifar10Search.Here());

    /// <summary>
    /// One line that says what <see cref="Load(string, string?)"/> would load with the same arguments, and why. Reads no images.
    /// </summary>
    /// <inheritdoc cref="Load(string, string?)" path="/param"/>
    /// <inheritdoc cref="Load(string, string?)" path="/exception"/>
    public static string Describe(string name = "auto", string? folder = null) => Describe(name, folder, Cifar10Search.Here());

    internal static DatasetPair Load(string name, string? folder, Cifar10Search search) =>
        IsPath(name) ? Mixed(ImageFolder.Load(name))
        : Cifar10Folder(name, folder, search) is { } found ? Cifar10.Load(found)
        : KeptSampleSet.Load(KeptSampleSet.FolderOfBuild(), () => SampleSet.Draw());

    internal static string Describe(string name, string? folder, Cifar10Search search) => IsPath(name)
        ? $"pictures in {Path.GetFullPath(name)}"
        : DescribeKnown(name, folder, search);

    /// <summary>
    /// The same pictures in another order, always the same: a folder is read class by class, and the first so many are to be of every
    /// class.
    /// </summary>
    private static DatasetPair Mixed(DatasetPair inOrder)
    {
        using (inOrder)
            return new DatasetPair(Mixed(inOrder.Training), Mixed(inOrder.Test));
    }

    private static ImageDataset Mixed(ImageDataset inOrder)
    {
        var (all, none) = inOrder.Split(0, seed: 1);
        none.Dispose();
        return all;
    }

    private static string DescribeKnown(string name, string? folder, Cifar10Search search) => Cifar10Folder(name, folder, search) switch
    {
        { } found => $"{Cifar10.SourceName} from {found}",
        null when name
            == "auto" => $"{SampleSet.SourceName} (no CIFAR-10 in data/ and {Cifar10.FolderVariable} is not set; data/README.md)",
        null => SampleSet.SourceName,
    };

    /// <summary>The folder to load CIFAR-10 from; null when it is the sample set's turn.</summary>
    private static string? Cifar10Folder(string name, string? folder, Cifar10Search search) => name switch
    {
        "auto" => search.Find(folder),
        "cifar10" => search.Find(folder)
            ?? throw new DirectoryNotFoundException(
                $"CIFAR-10 was not found in data/ of '{search.StartFolder}' or a folder above it: {Cifar10Advice.GetIt}."),
        "sample" => null,
        _ => throw new ArgumentException(
            $"There is no data set '{name}': use auto, cifar10 or sample, or the path of a folder with train/ and test/.",
            nameof(name)),
    };

    private static bool IsPath(string name) => name is not ("" or "auto" or "cifar10" or "sample") && ImageFolder.IsImageFolder(name);
}
