using System.Text.Json.Nodes;
using System.Xml.Linq;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class RunReportTests
{
    private static ReportedNotebook Mixed(params NotebookDifference[] differences)
    {
        var cells = new[]
        {
            Page.Code("passes();"), Page.Markdown("# T"), Page.Code(
                "fails();",
                new ErrorOutput("Error\u001b[0m", "no \u0001 \u001b[31mred\ud800", ["at <place>"])), Page.Code("never();"),
        };
        var notebook = Page.Notebook("n&m", cells);
        CellResult[] results =
        [
            new(0, cells[0], CellOutcome.Passed, TimeSpan.FromSeconds(1.2345)),
            new(2, cells[2], CellOutcome.Failed, TimeSpan.FromSeconds(0.5)),
            new(3, cells[3], CellOutcome.NotRun, TimeSpan.Zero),
        ];
        var accuracy = new JsonObject { ["metrics"] = new JsonObject { ["accuracy"] = 0.65 } };
        var document = notebook.Run.Document with { Metadata = new JsonObject { ["tutorial"] = accuracy } };
        return notebook with
        {
            Run = notebook.Run with { Document = document, Outcome = RunOutcome.Failed, Results = results },
            Differences = differences,
        };
    }

    [Fact]
    public void JUnit_has_a_test_case_a_cell_and_counts_them()
    {
        var root = XDocument.Parse(JUnitReport.Write([Mixed(), Page.Notebook("other", Page.Code("1"))])).Root!;

        Assert.Equal(["4", "1", "0", "1"], new[] { "tests", "failures", "errors", "skipped" }.Select(name => root.Attribute(name)!.Value));
        Assert.Equal(
            ["cell 1: passes();", "cell 3: fails();", "cell 4: never();"],
            root.Elements().First().Elements().Select(test => test.Attribute("name")!.Value));
        Assert.Equal("1.235", root.Descendants("testcase").First().Attribute("time")!.Value, StringComparer.Ordinal);
    }

    [Fact]
    public void JUnit_says_why_a_cell_failed_without_what_xml_cannot_hold()
    {
        var failure = XDocument.Parse(JUnitReport.Write([Mixed()])).Descendants("failure").Single();

        Assert.Equal("no \uFFFD red\uFFFD", failure.Attribute("message")!.Value);
        Assert.Equal("at <place>", failure.Value);
    }

    [Fact]
    public void JUnit_reports_a_kernel_that_did_not_start_as_an_error()
    {
        var notebook = Page.Notebook("n");
        var failed = notebook with { Run = notebook.Run with { Failure = "It did not start.", Outcome = RunOutcome.Failed } };
        var root = XDocument.Parse(JUnitReport.Write([failed])).Root!;

        Assert.Equal("It did not start.", root.Descendants("error").Single().Attribute("message")!.Value);
        Assert.Equal("1", root.Attribute("errors")!.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]     // beyond the cells that ran
    public void JUnit_reports_a_difference_as_a_failure_of_its_cell(int cell)
    {
        var failures = XDocument.Parse(JUnitReport.Write([Mixed(new NotebookDifference(cell, "x", "stdout", "1 became 2", "1", "2"))]))
            .Descendants("failure");

        Assert.Contains(
            failures,
            failure => failure.Attribute("type")!.Value == "OutputsDiffer" && failure.Attribute("message")!.Value == "1 became 2");
    }

    [Fact]
    public void Json_holds_outcomes_timings_errors_and_metrics()
    {
        var json = JsonNode.Parse(JsonReport.Write([Mixed(new NotebookDifference(0, "x", "stdout", "1 became 2", "1", "2"))]))!;
        var notebook = json["notebooks"]![0]!;

        Assert.Equal("failed", json["outcome"]!.GetValue<string>());
        Assert.Equal(0.65, notebook["metrics"]!["accuracy"]!.GetValue<double>());
        Assert.Equal(["passed", "failed", "not-run"], notebook["cells"]!.AsArray().Select(cell => cell!["outcome"]!.GetValue<string>()));
        Assert.Equal(0.5, notebook["cells"]![1]!["seconds"]!.GetValue<double>());
        Assert.StartsWith("no ", notebook["cells"]![1]!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("1 became 2", notebook["differences"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public void Json_says_passed_where_all_passed() =>
        Assert.Equal("passed", JsonNode.Parse(JsonReport.Write([Page.Notebook("n", Page.Code("1"))]))!["outcome"]!.GetValue<string>());
}
