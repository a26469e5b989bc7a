using System.Globalization;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>The page that leads to all others: each notebook with its outcome, cells, time and metrics.</summary>
internal static class ReportIndex
{
    public static string Render(
        string title, IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections, ReportOptions options)
    {
        var body = new List<string>
        {
            "<header class=\"page\">\n",
            $"<h1>{Html.Encode(title)}</h1>\n<p>{ReportTotals.Of(notebooks)}</p>\n",
        };
        body.AddRange(options.Facts.Select(fact => $"<p>{Html.Encode(fact)}</p>\n"));
        body.Add("</header>\n<main class=\"index\">\n<table>\n<thead><tr><th>notebook</th><th>outcome</th><th>cells</th>"
            + "<th class=\"time\">time</th></tr></thead>\n<tbody>\n");
        body.AddRange(notebooks.Zip(sections).Select(pair => Row(pair.First, pair.Second)));
        body.Add("</tbody>\n</table>\n</main>\n");
        return ReportPage.Render(title, string.Concat(body), PageScripts.None);
    }

    private static string Row(ReportedNotebook notebook, NotebookHtml section) =>
        $"<tr><td><a href=\"{notebook.Link}\">{Html.Encode(section.Title)}</a>{Metrics(notebook)}{Failures(notebook)}</td>"
        + $"<td>{ReportTotals.Outcome(notebook)}</td><td>{ReportTotals.Cells([notebook])}</td>"
        + $"<td class=\"time\">{Duration.Approximate(notebook.Run.Duration)}</td></tr>\n";

    private static string Metrics(ReportedNotebook notebook) => string.Concat(NotebookMetrics.Of(notebook.Run.Document).Select(metric =>
        $"<br><span class=\"metric\">{Html.Encode(metric.Key)} "
            + $"{Html.Encode(metric.Value.ToString("G6", CultureInfo.InvariantCulture))}</span>"));

    private static string Failures(ReportedNotebook notebook)
    {
        var failures = notebook.Run.Results.Where(result => OutcomeName.IsBad(result.Outcome))
            .Select(result => (result.Index, result.Cell.FirstLine, Reason: result.Error?.Value ?? OutcomeName.Of(result.Outcome)))
            .Concat(notebook.Differences.Select(difference => (Index: difference.CellIndex, difference.FirstLine, difference.Reason)));
        return (notebook.Run.Failure is { } failure ? $"<p class=\"failure\">{Html.Encode(failure)}</p>" : "")
            + string.Concat(failures.Select(cell =>
                $"<br><a class=\"bad\" href=\"{notebook.Link}#{CodeCellHtml.Id(cell.Index)}\">"
                    + $"cell {(cell.Index + 1).ToString(CultureInfo.InvariantCulture)}</a> <code>{Html.Encode(cell.FirstLine)}</code>"
                    + $" {Html.Encode(Ansi.Strip(cell.Reason).Split('\n')[0])}"));
    }
}
