namespace Tutorial.Cli.Data;

/// <summary>An archive that is published somewhere, and what has to be in it.</summary>
/// <param name="Address">Where it is published.</param>
/// <param name="File">The archive itself: a <c>.tar.gz</c> file.</param>
/// <param name="FolderName">The folder inside the archive that holds the files.</param>
/// <param name="Files">The files that are wanted of it.</param>
internal sealed record PublishedArchive(Uri Address, Cifar10File File, string FolderName, IReadOnlyList<Cifar10File> Files)
{
    /// <summary>The binary version of CIFAR-10.</summary>
    public static PublishedArchive Cifar10 { get; } =
        new(Cifar10Manifest.DownloadLink, Cifar10Manifest.Archive, Cifar10Manifest.FolderName, Cifar10Manifest.Files);
}
