namespace Tutorial;

public static partial class Lesson
{
    /// <summary>The search on CIFAR-10's photographs that was trained once, and whose table travels with the project.</summary>
    /// <exception cref="InvalidDataException">Its file is damaged.</exception>
    /// <exception cref="FileNotFoundException">Its file is missing.</exception>
    public static SearchTable PublishedSearch()
    {
        var path = Path.Combine(ResultsFolder, SearchTableFile.Name);
        return File.Exists(path)
            ? SearchTableFile.Read(path).ToTable()
            : throw new FileNotFoundException($"There is no {path}; use the library of a clone of the tutorial, built as a whole.", path);
    }
}
