using System.Globalization;
using System.Text;

namespace Tutorial.Notebooks;

/// <summary>Executed notebooks as one HTML page that needs nothing beside itself: no script, font or picture from outside.</summary>
public static class HtmlReport
{
    /// <summary>The sign by which an output says that it draws with plotly.js where the page has it.</summary>
    private const string PlotlySign = "window.Plotly";

    /// <summary>The text of the page.</summary>
    /// <param name="notebooks">The notebooks in the order in which they are shown.</param>
    /// <param name="options">What stands around them.</param>
    public static string Write(IReadOnlyList<ReportedNotebook> notebooks, ReportOptions options)
    {
        var sections = notebooks.Select(notebook => NotebookHtml.Render(notebook, [.. notebooks.Select(other => other.Name)])).ToArray();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Html.Encode(options.Title)}</title>
            <style>
            {ReportStyle.Css}
            </style>

            """);
        if (options.PlotlyScript is { } script && notebooks.Any(DrawsWithPlotly))
            page.Append("<script>").Append(Html.EncodeScript(script())).Append("</script>\n");

        page.Append("</head>\n<body>\n<header class=\"page\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Html.Encode(options.Title)}</h1>\n<p>{Totals(notebooks)}</p>\n");
        foreach (var fact in options.Facts)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(fact)}</p>\n");
        page.Append("</header>\n<div class=\"columns\">\n");
        page.Append(ReportNavigation.Render(notebooks, sections));
        page.Append("<main>\n");
        foreach (var section in sections)
            page.Append(section.Html);
        return page.Append("</main>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static bool DrawsWithPlotly(ReportedNotebook notebook) => notebook.Run.Document.Cells
        .SelectMany(cell => cell.Outputs)
        .OfType<RichOutput>()
        .Any(output => output.Text("text/html")?.Contains(PlotlySign, StringComparison.Ordinal) == true);

    private static string Totals(IReadOnlyList<ReportedNotebook> notebooks)
    {
        int Count(CellOutcome outcome) => notebooks.Sum(notebook => notebook.Run.Count(outcome));

        var (passed, skipped) = (Count(CellOutcome.Passed), Count(CellOutcome.Skipped));
        var failed = Count(CellOutcome.Failed) + Count(CellOutcome.TimedOut);
        var rest = Count(CellOutcome.NotRun) + Count(CellOutcome.Interrupted);
        var outcome = failed + rest > 0
            ? $"{passed} cells passed, <span class=\"bad\">{failed} failed</span>, {rest} not run"
            : $"<span class=\"ok\">{(skipped == 0 ? "all " : "")}{passed} cells passed</span>";
        if (skipped > 0)
            outcome += $", {skipped} skipped";
        var started = notebooks.Select(notebook => notebook.Run.Started).DefaultIfEmpty().Min();
        var duration = notebooks.Aggregate(TimeSpan.Zero, (sum, notebook) => sum + notebook.Run.Duration);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{notebooks.Count} {(notebooks.Count == 1 ? "notebook" : "notebooks")}, {outcome} in {Html.Duration(duration)} · {started:yyyy-MM-dd HH:mm} UTC");
    }
}
