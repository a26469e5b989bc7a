using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Cli.Tests;

/// <summary>The library hands numbers and failures to the runner, through a kernel that knows neither.</summary>
public sealed class LessonMetricsTests
{
    private static readonly string Library =
        $"#r \"{Path.Combine(TutorialRun.BuiltFolder, "..", "tutorial", "Tutorial.dll")}\"\nusing Tutorial;\n"
            + "TutorialDisplays.Register();\n";

    [Fact]
    public async Task A_recorded_number_is_shown_and_stands_in_the_notebooks_metadata()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook(
            "tiny.dib",
            Library + "Lesson.Record(\"accuracy\", 0.65);",
            "foreach (var loss in new[] { 2.0, 1.5 }) Lesson.Record(\"loss\", loss);");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        var notebook = NotebookFile.Read(tutorial.PathOf("out/tiny.ipynb"));
        Assert.Equal([KeyValuePair.Create("accuracy", 0.65), KeyValuePair.Create("loss", 1.5)], NotebookMetrics.Of(notebook));
        var output = Assert.IsType<DisplayOutput>(Assert.Single(notebook.Cells[0].Outputs));
        Assert.Equal("accuracy = 0.65", output.Text("text/plain"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"name":"accuracy","value":0.65}"""), output.Data[NotebookMetrics.MimeType]));
    }

    [Fact]
    public async Task An_assertion_that_does_not_hold_fails_its_cell_with_its_message()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook(
            "tiny.dib",
            Library + "Lesson.Assert(1 > 0, \"holds\");",
            "Lesson.Assert(0.6 >= 0.65, \"The accuracy is below 0.65.\");");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--keep-failed");

        Assert.Equal(ExitCode.CellFailed, exitCode);
        var error = Assert.IsType<ErrorOutput>(NotebookFile.Read(tutorial.PathOf("out/tiny.failed.ipynb")).Cells[1].Outputs[^1]);
        Assert.Equal("The accuracy is below 0.65.", error.Value);
        Assert.Contains("LessonAssertException", error.Traceback[0], StringComparison.Ordinal);
    }
}
