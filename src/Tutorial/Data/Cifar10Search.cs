namespace Tutorial;

/// <summary>Where CIFAR-10 is looked for when nobody says where it is.</summary>
/// <param name="EnvironmentFolder">What <c>CIFAR10_DIR</c> says; null or empty when it is not set.</param>
/// <param name="StartFolder">The folder whose <c>data/</c> is tried first, then that of each folder above it.</param>
internal sealed record Cifar10Search(string? EnvironmentFolder, string StartFolder)
{
    /// <summary>The search of this process, as things are now.</summary>
    public static Cifar10Search Here() =>
        new(Environment.GetEnvironmentVariable(Cifar10.FolderVariable), Directory.GetCurrentDirectory());

    /// <summary>See <see cref="Cifar10.FindFolder"/>.</summary>
    public string? Find(string? explicitFolder)
    {
        if (explicitFolder is not null)
            return FindIn(explicitFolder, "the folder given for CIFAR-10");
        if (!string.IsNullOrWhiteSpace(EnvironmentFolder))
            return FindIn(EnvironmentFolder, $"the folder that {Cifar10.FolderVariable} names");

        for (var folder = new DirectoryInfo(StartFolder); folder is not null; folder = folder.Parent)
        {
            if (FilesIn(Path.Combine(folder.FullName, "data")) is { } found)
                return found;
        }

        return null;
    }

    private string FindIn(string folder, string role)
    {
        var path = Path.GetFullPath(folder, Path.GetFullPath(StartFolder));
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException(
                $"'{path}', {role}, does not exist: correct the name, or leave it out and put {Cifar10Manifest.FolderName}/ into data/.");
        }

        return FilesIn(path) ?? throw new FileNotFoundException(
            $"'{path}', {role}, holds no {Cifar10Manifest.TrainingFiles[0].Name} (CIFAR-10's binary version), nor does a " +
            $"{Cifar10Manifest.FolderName}/ in it: {Cifar10Advice.GetIt}.");
    }

    /// <summary>
    /// One file is enough to be the place: that others are missing is then an error of loading, not a reason to look elsewhere.
    /// </summary>
    private static string? FilesIn(string folder) =>
        new[] { folder, Path.Combine(folder, Cifar10Manifest.FolderName) }
            .FirstOrDefault(place => Cifar10Manifest.Files.Any(file => File.Exists(Path.Combine(place, file.Name))));
}
