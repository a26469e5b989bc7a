using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A run as JSON, for programs: outcomes, timings of the cells, metrics.</summary>
public static class JsonReport
{
    /// <summary>The text of the file.</summary>
    /// <param name="notebooks">The notebooks in the order in which they ran.</param>
    public static string Write(IReadOnlyList<ReportedNotebook> notebooks)
    {
        var passed = notebooks.All(notebook => notebook.Run.Outcome == RunOutcome.Passed && notebook.Differences.Count == 0);
        return NotebookJson.Write(new JsonObject
        {
            ["outcome"] = passed ? "passed" : "failed",
            ["seconds"] = Seconds(notebooks.Aggregate(TimeSpan.Zero, (sum, notebook) => sum + notebook.Run.Duration)),
            ["notebooks"] = new JsonArray([.. notebooks.Select(Notebook)]),
        }) + "\n";
    }

    private static JsonObject Notebook(ReportedNotebook notebook)
    {
        var run = notebook.Run;
        var json = new JsonObject
        {
            ["name"] = notebook.Name,
            ["outcome"] = OutcomeName.NameOf(run.Outcome),
            ["started"] = run.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["seconds"] = Seconds(run.Duration),
            ["kernel"] = run.Kernel is { } kernel
                ? new JsonObject { ["name"] = kernel.Implementation, ["version"] = kernel.ImplementationVersion }
                : null,
            ["metrics"] = new JsonObject(NotebookMetrics.Of(run.Document)
                .Select(metric => KeyValuePair.Create(metric.Key, (JsonNode?)JsonValue.Create(metric.Value)))),
            ["cells"] = new JsonArray([.. run.Results.Select(Cell)]),
        };
        if (run.Failure is { } failure)
            json["failure"] = failure;
        if (notebook.Differences.Count > 0)
            json["differences"] = new JsonArray([.. notebook.Differences.Select(Difference)]);
        return json;
    }

    private static JsonObject Cell(CellResult result)
    {
        var json = new JsonObject
        {
            ["cell"] = result.Index + 1,
            ["id"] = result.Cell.Id,
            ["first_line"] = Readable(result.Cell.FirstLine),
            ["tags"] = new JsonArray([.. result.Cell.Tags.Select(tag => JsonValue.Create(tag))]),
            ["outcome"] = OutcomeName.NameOf(result.Outcome),
            ["seconds"] = Seconds(result.Duration),
        };
        if (result.Error is { } error)
            json["error"] = new JsonObject { ["name"] = Readable(error.Name), ["message"] = Readable(Ansi.Strip(error.Value)) };
        return json;
    }

    private static JsonObject Difference(NotebookDifference difference) => new()
    {
        ["cell"] = difference.CellIndex + 1,
        ["place"] = difference.Place,
        ["reason"] = Readable(difference.Reason),
        ["expected"] = Readable(difference.Expected),
        ["actual"] = Readable(difference.Actual),
    };

    /// <summary>The text with a replacement character for half of a surrogate pair, which readers of JSON refuse.</summary>
    private static string Readable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static double Seconds(TimeSpan duration) => Math.Round(duration.TotalSeconds, 3);
}
