using System.Net;
using System.Text;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class ValueDirectiveTests : IDisposable
{
    private readonly Notebook notebook = new();
    private readonly TemporaryFolder folder = new();

    public ValueDirectiveTests() => folder.Enter();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("#!set --name x --value @value:data")]
    [InlineData("#!share --from value data --as x")]
    public void The_text_of_a_cell_is_stored_as_it_stands(string share)
    {
        Assert.Empty(notebook.Succeed("#!value --name data\n\"quoted\" \\ {brace}\nsecond line\n"));
        Assert.Equal("\"quoted\" \\ {brace}\nsecond line", notebook.Value($"{share}\nx"));
    }

    [Fact]
    public void A_shared_value_keeps_its_name_by_default()
    {
        notebook.Succeed("#!value --name data\ntext");
        Assert.Equal("text", notebook.Value("#!share --from value data\ndata"));
    }

    [Fact]
    public void A_later_value_replaces_an_earlier_one()
    {
        notebook.Succeed("#!value --name data\none");
        notebook.Succeed("#!value --name data\ntwo");
        Assert.Equal("two", notebook.Value("#!share --from value data\ndata"));
    }

    [Fact]
    public void A_text_with_a_MIME_type_is_shown_and_shared_as_one()
    {
        var shown = Assert.Single(notebook.Succeed("#!value --name data --mime-type application/json\n{\"a\": 123}"));
        Assert.Equal(MessageType.DisplayData, shown.Type);
        Assert.Equal(["application/json", "text/plain"], shown.MimeTypes);
        Assert.Equal("123", notebook.Value("#!share --from value data\ndata.RootElement.GetProperty(\"a\").ToString()"));
        Assert.Equal("{\"a\": 123}", notebook.Value("#!share --from value data --as text --mime-type text/plain\ntext"));
    }

    [Fact]
    public void A_file_is_read_relative_to_the_current_directory()
    {
        folder.Write("data.csv", "a,b\n1,2\n");
        notebook.Succeed("#!value --name data --from-file data.csv");
        Assert.Equal("a,b\n1,2\n", notebook.Value("#!share --from value data\ndata"));
    }

    [Theory]
    [InlineData("given", "given")]
    [InlineData("\"two words\"", "two words")]
    [InlineData("@csharp:source", "of C#")]
    [InlineData("@input:\"Value?\"", "typed")]
    public void A_value_can_stand_on_the_line(string value, string expected)
    {
        notebook.Input = new FrontEnd("typed").Input;
        notebook.Succeed($"var source = \"of C#\";\n#!value --name data --from-value {value}");
        Assert.Equal(expected, notebook.Value("#!share --from value data\ndata"));
    }

    [Fact]
    public async Task A_page_is_read_and_its_type_kept()
    {
        var port = ConnectionInfo.CreateLocal("test").ShellPort;
        using var server = new HttpListener();
        server.Prefixes.Add(FormattableString.Invariant($"http://127.0.0.1:{port}/"));
        server.Start();
        var served = Task.Run(
            async () =>
            {
                var context = await server.GetContextAsync();
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.Close(Encoding.UTF8.GetBytes("[1, 2]"), willBlock: true);
            },
            TestContext.Current.CancellationToken);

        notebook.Succeed(FormattableString.Invariant($"#!value --name data --from-url http://127.0.0.1:{port}/data.json"));
        await served;

        Assert.Equal("2", notebook.Value("#!share --from value data\ndata.RootElement.GetArrayLength().ToString()"));
    }

    [Theory]
    [InlineData("#!value\ntext", "--name")]
    [InlineData("#!value --name x --from-file missing.txt", "missing.txt")]
    [InlineData("#!value --name x --from-file a --from-value b", "--from-file and --from-value")]
    [InlineData("#!value --name x --from-value b\ntext", "--from-value and a text")]
    [InlineData("#!value --name x --from-url data.json", "data.json")]
    [InlineData("#!value --name x --from-url file:///etc/hostname", "file:///etc/hostname")]
    [InlineData("#!value --name x --bogus y", "--bogus")]
    public void A_line_that_cannot_be_done_fails_with_one_sentence(string cell, string named) =>
        Assert.Contains(named, Assert.Single(notebook.Fail(cell).Traceback), StringComparison.Ordinal);

    [Fact]
    public void A_notebook_with_a_cell_of_a_value_is_imported()
    {
        folder.Write("values.ipynb", """
            {"cells": [{"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "value"}}, "source": ["#!value --name data\n", "text"]}]}
            """);
        Assert.Equal("text", notebook.Value("#!import values.ipynb\n#!share --from value data\ndata"));
    }
}
