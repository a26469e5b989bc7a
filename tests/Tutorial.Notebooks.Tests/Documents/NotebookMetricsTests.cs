using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class NotebookMetricsTests
{
    [Theory]
    [InlineData("""{"name":"accuracy","value":0.65}""")]
    [InlineData("\"{\\\"name\\\":\\\"accuracy\\\",\\\"value\\\":0.65}\"")]
    public void A_recorded_number_is_put_into_the_metadata_whether_it_came_as_json_or_as_text(string content)
    {
        var collected = NotebookMetrics.Collect(Notebook("{}", content));

        Assert.Equal([KeyValuePair.Create("accuracy", 0.65)], NotebookMetrics.Of(collected));
        Assert.Equal("""{"metrics":{"accuracy":0.65}}""", collected.Metadata["tutorial"]!.ToJsonString());
    }

    [Fact]
    public void Of_two_numbers_of_a_name_the_later_one_counts_and_the_first_keeps_the_place()
    {
        var collected = NotebookMetrics.Collect(Notebook(
            "{}", """{"name":"a","value":1}""", """{"name":"b","value":2}""", """{"name":"a","value":3}"""));

        Assert.Equal([KeyValuePair.Create("a", 3.0), KeyValuePair.Create("b", 2.0)], NotebookMetrics.Of(collected));
    }

    [Fact]
    public void Numbers_of_an_earlier_run_go_and_other_metadata_stays()
    {
        const string Metadata = """{"kernelspec":{"name":"x"},"tutorial":{"metrics":{"old":1},"timeout":30}}""";

        Assert.Equal(
            """{"kernelspec":{"name":"x"},"tutorial":{"timeout":30}}""", NotebookMetrics.Collect(Notebook(Metadata)).Metadata
                .ToJsonString());
        Assert.Equal(
            """{"kernelspec":{"name":"x"},"tutorial":{"metrics":{"new":2},"timeout":30}}""",
            NotebookMetrics.Collect(Notebook(Metadata, """{"name":"new","value":2}""")).Metadata.ToJsonString());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"not JSON\"")]
    [InlineData("""{"name":1,"value":2}""")]
    [InlineData("""{"name":"a","value":"2"}""")]
    [InlineData("""{"name":"a","value":1e999}""")]
    [InlineData("""{"name":"a"}""")]
    public void An_output_that_records_no_number_is_left_alone(string content)
    {
        var collected = NotebookMetrics.Collect(Notebook("{}", content));

        Assert.Empty(NotebookMetrics.Of(collected));
        Assert.False(collected.Metadata.ContainsKey("tutorial"));
    }

    [Theory]
    [InlineData("""{"tutorial":7}""")]
    [InlineData("""{"tutorial":{"metrics":[1]}}""")]
    [InlineData("""{"tutorial":{"metrics":{"a":"1","b":null}}}""")]
    public void Metadata_of_another_shape_holds_no_numbers(string metadata) => Assert.Empty(NotebookMetrics.Of(Notebook(metadata)));

    private static NotebookDocument Notebook(string metadata, params string[] contents) => new()
    {
        Format = NotebookFormat.Ipynb,
        Metadata = JsonNode.Parse(metadata)!.AsObject(),
        Cells =
        [
            .. contents.Select(content => new NotebookCell
            {
                Kind = CellKind.Code,
                Language = "csharp",
                Source = "1",
                Outputs = [new DisplayOutput(new JsonObject { [NotebookMetrics.MimeType] = JsonNode.Parse(content) }, [])],
            }),
        ],
    };
}
