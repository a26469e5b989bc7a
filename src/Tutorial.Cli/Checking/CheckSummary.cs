using Spectre.Console;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Checking;

/// <summary>What the comparison of notebooks came to, in words.</summary>
internal static class CheckSummary
{
    /// <summary>The differences of a notebook for a reader.</summary>
    public static Text Describe(ReportedNotebook notebook) => notebook switch
    {
        { Differences.Count: > 0 } =>
            new Text(string.Concat(notebook.Differences.Select(difference => $"{notebook.Name}: {difference}\n")), new Style(Color.Red)),
        { Run.Outcome: RunOutcome.Passed } => new Text($"{notebook.Name}: the outputs are the committed ones.\n", new Style(Color.Green)),
        _ => new Text($"{notebook.Name}: as far as it ran, the outputs are the committed ones.\n", new Style(Color.Yellow)),
    };

    /// <summary>Why the command fails, in one line; <see langword="null"/> where no outputs differ.</summary>
    public static string? Reason(IEnumerable<(string Name, int Differences)> notebooks)
    {
        var different = notebooks.Where(notebook => notebook.Differences > 0).ToArray();
        var places = different.Select(notebook => $"{notebook.Name}, {Plural.Of(notebook.Differences, "place")}");
        return different.Length == 0 ? null : $"Outputs differ: {string.Join("; ", places)}.";
    }
}
