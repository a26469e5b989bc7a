namespace Tutorial;

public static partial class Lesson
{
    /// <summary>
    /// Short trainings on CIFAR-10's photographs that were measured once, and travel with the project. docs/results.md says how.
    /// </summary>
    /// <param name="name">Such as <c>regularization</c>.</param>
    /// <exception cref="ArgumentException">There are none of that name.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static PublishedTrials PublishedTrials(string name) => PublishedTrials(name, ResultsFolder);

    /// <summary>As the other, out of a folder.</summary>
    internal static PublishedTrials PublishedTrials(string name, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var paths = PublishedTrialsFile.PathsOf(folder, name);
        return paths.Count > 0
            ? new PublishedTrials([.. paths.Select(PublishedTrialsFile.Read)])
            : throw new ArgumentException(
                $"There are no measured trials '{name}' in {folder}; use the library of a clone of the tutorial, built as a whole.",
                nameof(name));
    }
}
