using System.Globalization;

namespace Tutorial.Notebooks;

/// <summary>The line that says what ran, when, how long, and how it ended.</summary>
internal static class ReportTotals
{
    public static string Of(IReadOnlyList<ReportedNotebook> notebooks)
    {
        var started = notebooks.Select(notebook => notebook.Run.Started).DefaultIfEmpty().Min();
        var duration = notebooks.Aggregate(TimeSpan.Zero, (sum, notebook) => sum + notebook.Run.Duration);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{notebooks.Count} {(notebooks.Count == 1 ? "notebook" : "notebooks")}, {Cells(notebooks)} in "
                + $"{Duration.Approximate(duration)} · {started:yyyy-MM-dd HH:mm} UTC");
    }

    /// <summary>Whether a notebook ended otherwise than it should.</summary>
    public static bool IsBad(ReportedNotebook notebook) => notebook is not { Run.Outcome: RunOutcome.Passed, Differences.Count: 0 };

    /// <summary>For the head of a notebook's page, which is about the notebook: what went wrong, and nothing where nothing did.</summary>
    public static string Problems(ReportedNotebook notebook) => IsBad(notebook) ? $"<p>{Cells([notebook])}</p>\n" : "";

    /// <summary>For the end of its page: the run that it comes from.</summary>
    public static string Footer(ReportedNotebook notebook)
    {
        var kernel = notebook.Run.Kernel is { } info ? $" · {Html.Encode(info.Implementation)} {Html.Encode(info.ImplementationVersion)}"
            : "";
        return $"<footer class=\"page\"><p>{Html.Encode(notebook.Name)} · {Of([notebook])}{kernel}</p></footer>\n";
    }

    /// <summary>How many cells ended in which way.</summary>
    public static string Cells(IReadOnlyList<ReportedNotebook> notebooks)
    {
        var outcomes = notebooks.SelectMany(notebook => notebook.Run.Results).CountBy(result => result.Outcome).ToDictionary();
        var passed = outcomes.GetValueOrDefault(CellOutcome.Passed);
        var differences = notebooks.Sum(notebook => notebook.Differences.Count);
        var parts = new List<string>
        {
            outcomes.Count == 1 && passed > 0
                ? string.Create(CultureInfo.InvariantCulture, $"<span class=\"ok\">all {passed} cells passed</span>")
                : string.Create(CultureInfo.InvariantCulture, $"{passed} cells passed"),
        };
        foreach (var (outcome, count) in outcomes.Where(pair => pair.Key != CellOutcome.Passed).OrderBy(pair => pair.Key))
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{count} {OutcomeName.Of(outcome)}");
            parts.Add(OutcomeName.IsBad(outcome) ? $"<span class=\"bad\">{text}</span>" : text);
        }

        if (differences > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"<span class=\"bad\">{differences} outputs differ</span>"));
        return string.Join(", ", parts);
    }

    /// <summary>A notebook's outcome in a word, coloured.</summary>
    public static string Outcome(ReportedNotebook notebook) => notebook switch
    {
        { Run.Outcome: RunOutcome.Passed, Differences.Count: > 0 } => "<span class=\"bad\">outputs differ</span>",
        { Run.Outcome: RunOutcome.Passed } => "<span class=\"ok\">passed</span>",
        _ => $"<span class=\"bad\">{OutcomeName.Of(notebook.Run.Outcome)}</span>",
    };
}
