namespace Tutorial;

public static partial class Lesson
{
    /// <summary>The folder of the measured results, beside the library.</summary>
    internal const string ResultsFolderName = "results";

    /// <summary>Where the build puts them.</summary>
    private static readonly string ResultsFolder = Path.Combine(
        Path.GetDirectoryName(typeof(Lesson).Assembly.Location) is { Length: > 0 } folder ? folder : Directory.GetCurrentDirectory(),
        ResultsFolderName);

    /// <summary>
    /// A training on CIFAR-10's photographs that was measured once, and whose results travel with the project. docs/results.md says how.
    /// </summary>
    /// <param name="name">Such as <c>cifar10-seed1</c>; another name is answered with those that there are.</param>
    /// <exception cref="ArgumentException">There is no such training.</exception>
    /// <exception cref="InvalidDataException">Its file is damaged.</exception>
    /// <exception cref="FileNotFoundException">Its weights are missing.</exception>
    public static PublishedRun Published(string name) => Published(name, ResultsFolder);

    /// <summary>As the other, out of a folder.</summary>
    internal static PublishedRun Published(string name, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var names = Directory.Exists(folder) ? PublishedRunFile.NamesIn(folder) : [];
        if (names.Count == 0)
        {
            throw new ArgumentException(
                $"There are no measured results in {folder}; use the library of a clone of the tutorial, built as a whole.", nameof(name));
        }

        return names.Contains(name)
            ? PublishedRunFile.Read(PublishedRunFile.PathOf(folder, name))
            : throw new ArgumentException(
                $"There is no measured training '{name}'; ask for one of {string.Join(", ", names)}.", nameof(name));
    }
}
