using Spectre.Console;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Checking;

/// <summary>A notebook that was executed and compared.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Differences">Where its outputs are not the committed ones.</param>
internal sealed record CheckedNotebook(string Name, IReadOnlyList<NotebookDifference> Differences)
{
    /// <summary>The differences for a reader.</summary>
    public Text Describe() => Differences.Count == 0
        ? new Text($"{Name}: the outputs are the committed ones.\n", new Style(Color.Green))
        : new Text(string.Concat(Differences.Select(difference => $"{Name}: {difference}\n")), new Style(Color.Red));

    /// <summary>Why the command fails, in one line; <see langword="null"/> where all outputs are as committed.</summary>
    public static string? Reason(IReadOnlyList<CheckedNotebook> notebooks)
    {
        var different = notebooks.Where(notebook => notebook.Differences.Count > 0).ToArray();
        return different.Length == 0
            ? null
            : $"Outputs differ: {string.Join("; ", different.Select(notebook => $"{notebook.Name}, {Counted.Of(notebook.Differences.Count, "place")}"))}.";
    }
}
