using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>Makes pages of notebooks that were never run, with the outputs that a test gives.</summary>
internal static class Page
{
    /// <summary>What stands in for plotly.js.</summary>
    public const string Plotly = "/* plotly.js */";

    public static NotebookCell Markdown(string source) =>
        new() { Kind = CellKind.Markdown, Language = CellLanguages.Markdown, Source = source };

    public static NotebookCell Code(string source, params CellOutput[] outputs) =>
        new() { Kind = CellKind.Code, Language = CellLanguages.CSharp, Source = source, ExecutionCount = 1, Outputs = outputs };

    public static CellOutput Display(string mimeType, string text) => new DisplayOutput(new JsonObject { [mimeType] = text }, []);

    public static CellOutput Print(string text) => new StreamOutput(StreamOutput.StandardOutput, text);

    public static ReportedNotebook Notebook(string name, params NotebookCell[] cells) => new(name, new NotebookRun
    {
        Document = new NotebookDocument { Format = NotebookFormat.Ipynb, Cells = cells },
        Outcome = RunOutcome.Passed,
        Results = [.. cells.Index().Where(pair => pair.Item.IsExecutable)
            .Select(pair => new CellResult(pair.Index, pair.Item, CellOutcome.Passed, TimeSpan.FromSeconds(1.5)))],
        Duration = TimeSpan.FromSeconds(125),
        Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    });

    /// <summary>The page of one notebook.</summary>
    public static string Of(params NotebookCell[] cells) => Of(Notebook("notebook", cells));

    /// <summary>The page of a notebook.</summary>
    public static string Of(ReportedNotebook notebook) => Write(notebook)[1].Text;

    /// <summary>The index and the pages of notebooks, whose charts are drawn with a script of the test.</summary>
    public static ReportFile[] Write(params ReportedNotebook[] notebooks) =>
        [.. HtmlReport.Write(notebooks, new ReportOptions { Title = "Title", PlotlyScript = () => Plotly })];

    /// <summary>What stands between the tags of the page's <c>main</c>.</summary>
    public static string MainOf(params NotebookCell[] cells)
    {
        var page = Of(cells);
        return page[
            (page.IndexOf("<main>", StringComparison.Ordinal) + "<main>".Length)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
