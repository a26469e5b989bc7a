using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>Reading and writing lose nothing, whatever a notebook holds.</summary>
public sealed partial class NotebookContentTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\r\n" };

    [Fact]
    public void Any_ipynb_says_after_reading_and_writing_what_it_said_before() => AnyNotebook.Json.Sample(notebook =>
    {
        var written = NotebookFile.ToText(Parsed.Ipynb(notebook.ToJsonString()));

        Assert.Equal(JsonContent.Of(notebook), JsonContent.Of(JsonNode.Parse(written)!.AsObject()));
    }, iter: 800);

    [Fact]
    public void Any_ipynb_is_written_the_same_however_its_json_was_laid_out() => AnyNotebook.Json.Sample(notebook =>
    {
        var once = NotebookFile.ToText(Parsed.Ipynb("\uFEFF" + notebook.ToJsonString(Indented)));

        Assert.Equal(once, NotebookFile.ToText(Parsed.Ipynb(once)));
        Assert.EndsWith("}\n", once, StringComparison.Ordinal);
    }, iter: 1000);

    [Fact]
    public void An_output_keeps_keys_that_nbformat_does_not_know()
    {
        const string Text = """
            {"cells":[{"cell_type":"code","metadata":{},"source":"","execution_count":1,"outputs":[
              {"output_type":"stream","name":"stdout","text":"a","vendor":1},
              {"output_type":"display_data","data":{},"metadata":{},"transient":{"display_id":"x"}},
              {"output_type":"execute_result","data":{},"metadata":{},"execution_count":1,"vendor":2},
              {"output_type":"error","ename":"E","evalue":"v","traceback":[],"vendor":3}]}],
             "metadata":{},"nbformat":4,"nbformat_minor":4}
            """;

        var written = NotebookFile.ToText(Parsed.Ipynb(Text));

        Assert.Equal(JsonContent.Of(JsonNode.Parse(Text)!.AsObject()), JsonContent.Of(JsonNode.Parse(written)!.AsObject()));
    }

    private static readonly Gen<string> DibText = Gen.Select(
        Gen.OneOf(
            "",
            "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\",\"items\":[{\"aliases\":[\"snek\"],\"name\":\"python\"}]},"
                + "\"own\":[1.0,-0]}\n\n",
            "\n#!meta\r\n{}\r\n"),
        Gen.Select(AnyNotebook.Text, Gen.OneOf("\n", "\r\n", "\r\r\n", "\n\n\n", "")).Array[0, 8],
        (meta, lines) => meta + string.Concat(lines.Select(pair => pair.Item1 + pair.Item2)))
        .Where(text => !text.TrimStart('\n', '\r', '\uFEFF').StartsWith("#!meta", StringComparison.Ordinal)
            || text.Contains("}\n", StringComparison.Ordinal));

    [Fact]
    public void Any_dib_comes_back_letter_by_letter_with_its_line_ends_made_line_feeds() => DibText.Sample(text =>
    {
        if (Refusal(() => Parsed.Dib(text)) is not null)
            return;

        Assert.Equal(WindowsLineEnd().Replace(text.StartsWith('\uFEFF') ? text[1..] : text, "\n"), NotebookFile.ToText(Parsed.Dib(text)));
    }, iter: 800);

    [Theory]
    [InlineData("#!csharp\r\r\n1\r\r\n")]
    [InlineData("#!csharp\n1\r\r\r\n2")]
    public void Line_ends_that_were_made_windows_line_ends_twice_are_still_one_line_end(string text)
    {
        var once = NotebookFile.ToText(Parsed.Dib(text));

        Assert.Equal(once, NotebookFile.ToText(Parsed.Dib(once)));
        Assert.DoesNotContain('\r', once);
    }

    [Fact]
    public void Changed_metadata_of_a_dib_is_written()
    {
        var document = Parsed.Dib("#!meta\n\n{\"kernelInfo\":{}}\n\n#!csharp\n1\n");
        var metadata = (JsonObject)document.Metadata.DeepClone();
        metadata["tutorial"] = new JsonObject { ["timeout"] = 30 };

        var written = NotebookFile.ToText(document with { Metadata = metadata });

        Assert.Equal("#!meta\n\n{\"kernelInfo\":{},\"tutorial\":{\"timeout\":30}}\n\n#!csharp\n1\n", written);
    }

    internal static NotebookFormatException? Refusal(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (NotebookFormatException exception)
        {
            return exception;
        }
    }

    [GeneratedRegex("\r+\n")]
    private static partial Regex WindowsLineEnd();
}
