using System.Globalization;

namespace Tutorial;

/// <summary>Pictures of your own as a data set: a folder for each class, in a folder for each part.</summary>
/// <remarks>
/// <c>train/cat/1.jpg</c> is a picture of the class "cat" to learn from, <c>test/cat/2.png</c> one to be judged on. Files that end in
/// <c>.png</c>, <c>.jpg</c>, <c>.jpeg</c>, <c>.bmp</c> or <c>.gif</c> are read as <see cref="ImageFile.Load"/> says, others are passed
/// over. Classes are in the order of their names, and so are the pictures of a class, compared character by character.
/// </remarks>
public static class ImageFolder
{
    /// <summary>The folder of the pictures to learn from.</summary>
    public const string TrainingName = "train";

    /// <summary>The folder of the pictures to be judged on.</summary>
    public const string TestName = "test";

    /// <summary>Whether a folder is laid out like this: whether it holds a folder <c>train</c>.</summary>
    public static bool IsImageFolder(string folder) => Directory.Exists(Path.Combine(folder, TrainingName));

    /// <summary>Loads <c>train/</c> and <c>test/</c> of a folder. The classes are those of both.</summary>
    /// <param name="folder">The folder that holds the two.</param>
    /// <param name="size">How many pixels each picture becomes wide and high, at least 1.</param>
    /// <param name="progress">Told after each picture how many have been read, for example <see cref="ImageFolderLines"/>.</param>
    /// <param name="cacheFolder">
    /// Where the decoded pictures are kept as bytes (3·size² a picture), so that the next call with the same pictures reads a file; null
    /// keeps none. Pictures are the same when their paths, lengths and times of change are. A damaged file is made anew, and any may be
    /// deleted.
    /// </param>
    /// <param name="cancellationToken">Looked at before each picture.</param>
    /// <returns>uint8 images <c>N×3×size×size</c> and int64 labels; the source is "pictures in" and the folder's name.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder, or one of the two in it, does not exist.</exception>
    /// <exception cref="InvalidDataException">
    /// There is no class, a class has no picture to learn from, or a file is not a picture.
    /// </exception>
    public static DatasetPair Load(
        string folder,
        int size = 32,
        IProgress<ImageFolderProgress>? progress = null,
        string? cacheFolder = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var (training, test) = (Path.Combine(folder, TrainingName), Path.Combine(folder, TestName));
        RequireFolder(folder, training, "to learn from");
        RequireFolder(folder, test, "to be judged on");
        string[] classes = [.. ClassesIn(training).Union(ClassesIn(test)).Order(StringComparer.Ordinal)];
        var pictures = (Training: PicturesIn(training, classes), Test: PicturesIn(test, classes));
        RequirePictures(training, classes, pictures.Training);
        if (pictures.Test.Count == 0)
            throw new InvalidDataException($"'{Path.GetFullPath(test)}' has no picture: put some into {TestName}/{classes[0]}/ and so on.");

        var reader = new ImageFolderReader(
            size, pictures.Training.Count + pictures.Test.Count, progress, CacheIn(cacheFolder), cancellationToken);
        var first = reader.Read(pictures.Training, classes, SourceOf(folder));
        try
        {
            return new DatasetPair(first, reader.Read(pictures.Test, classes, SourceOf(folder)));
        }
        catch
        {
            first.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Loads one folder of folders of classes, as <c>cat/1.jpg</c>: for pictures that are not split yet (see
    /// <see cref="ImageDataset.Split"/>).
    /// </summary>
    /// <param name="folder">The folder that holds the classes' folders.</param>
    /// <param name="size">How many pixels each picture becomes wide and high, at least 1.</param>
    /// <param name="progress">Told after each picture how many have been read, for example <see cref="ImageFolderLines"/>.</param>
    /// <param name="cacheFolder">
    /// Where the decoded pictures are kept as bytes (3·size² a picture), so that the next call with the same pictures reads a file; null
    /// keeps none. Pictures are the same when their paths, lengths and times of change are. A damaged file is made anew, and any may be
    /// deleted.
    /// </param>
    /// <param name="cancellationToken">Looked at before each picture.</param>
    /// <returns>uint8 images <c>N×3×size×size</c> and int64 labels; the caller disposes it.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="InvalidDataException">There is no class, a class has no picture, or a file is not a picture.</exception>
    public static ImageDataset LoadClasses(
        string folder,
        int size = 32,
        IProgress<ImageFolderProgress>? progress = null,
        string? cacheFolder = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"'{Path.GetFullPath(folder)}' does not exist: name a folder that has a folder of pictures for each class.");
        }

        string[] classes = [.. ClassesIn(folder).Order(StringComparer.Ordinal)];
        var pictures = PicturesIn(folder, classes);
        RequirePictures(folder, classes, pictures);
        return new ImageFolderReader(size, pictures.Count, progress, CacheIn(cacheFolder), cancellationToken)
            .Read(pictures, classes, SourceOf(folder));
    }

    private static PictureCache? CacheIn(string? folder) => folder is null ? null : new PictureCache(folder);

    private static string SourceOf(string folder) =>
        $"pictures in {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))}";

    private static IEnumerable<string> ClassesIn(string folder) =>
        new DirectoryInfo(folder).EnumerateDirectories().Select(inner => inner.Name).Where(name => !name.StartsWith('.'));

    private static List<LabeledFile> PicturesIn(string folder, string[] classes)
    {
        var pictures = new List<LabeledFile>();
        for (var label = 0; label < classes.Length; label++)
        {
            var inner = Path.Combine(folder, classes[label]);
            if (Directory.Exists(inner))
            {
                pictures.AddRange(Directory.EnumerateFiles(inner).Where(IsPicture).Order(StringComparer.Ordinal)
                    .Select(path => new LabeledFile(path, label)));
            }
        }

        return pictures;
    }

    private static bool IsPicture(string path) =>
        !Path.GetFileName(path).StartsWith('.')
        && Path.GetExtension(path).ToLower(CultureInfo.InvariantCulture) is ".png" or ".jpg" or ".jpeg" or ".bmp" or ".gif";

    private static void RequireFolder(string folder, string part, string purpose)
    {
        if (!Directory.Exists(part))
        {
            throw new DirectoryNotFoundException(
                $"'{Path.GetFullPath(folder)}' has no folder '{Path.GetFileName(part)}' with a folder of pictures {purpose} for each "
                    + $"class: make one, or load one folder with {nameof(ImageFolder)}.{nameof(LoadClasses)} and split it.");
        }
    }

    private static void RequirePictures(string folder, string[] classes, List<LabeledFile> pictures)
    {
        if (classes.Length == 0)
        {
            throw new InvalidDataException(
                $"'{Path.GetFullPath(folder)}' has no folder, so there is no class: put the pictures of each class into a folder with "
                    + "its name.");
        }

        var withPictures = pictures.Select(picture => picture.Label).ToHashSet();
        if (Enumerable.Range(0, classes.Length)
            .Where(label => !withPictures.Contains(label)).Select(label => classes[label]).FirstOrDefault() is { } empty)
        {
            throw new InvalidDataException(
                $"The class '{empty}' has no picture in '{Path.GetFullPath(Path.Combine(folder, empty))}': put some there (.png, .jpg, "
                    + ".jpeg, .bmp, .gif), or remove its folder.");
        }
    }
}
