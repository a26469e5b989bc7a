using Tutorial.Tests;

namespace Tutorial.Notebooks.Tests;

/// <summary>The lessons in the repository that the tests were built in.</summary>
internal static class LessonFiles
{
    /// <summary>The glossary's name: a notebook in the lessons' folder, of prose alone.</summary>
    public const string Glossary = "glossary";

    public static string Folder { get; } = Path.Combine(Repository.Folder, "notebooks");

    /// <summary>The names of all sources in the folder, without extension: the lessons in order, and the glossary.</summary>
    public static IReadOnlyList<string> Notebooks { get; } =
        [.. Directory.GetFiles(Folder, "*.dib").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The names of the lessons' sources, without extension, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Notebooks.Where(name => name != Glossary)];

    public static NotebookDocument Source(string name) => NotebookFile.Read(Path.Combine(Folder, name + ".dib"));

    public static NotebookDocument Executed(string name) => NotebookFile.Read(Path.Combine(Folder, name + ".ipynb"));
}
