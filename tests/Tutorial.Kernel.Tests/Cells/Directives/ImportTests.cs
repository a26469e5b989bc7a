using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly Notebook notebook = new();
    private readonly TemporaryFolder folder = new();

    public ImportTests() => folder.Enter();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_dib_runs_cell_by_cell_and_leaves_what_it_declares()
    {
        folder.Write("a.dib", """
            #!meta

            {"kernelInfo":{}}

            #!csharp

            #!time
            var first = "1";

            #!markdown

            # not run

            #!html

            <b>shown</b>

            #!csharp

            var second = first + "2";
            """);

        var messages = notebook.Succeed("#!import a.dib");

        Assert.Equal(2, messages.Count);
        Assert.StartsWith("Wall time", messages[0].Data("text/plain"), StringComparison.Ordinal);
        Assert.Equal("<b>shown</b>", messages[1].Data("text/html"));
        Assert.Equal("12", notebook.Value("second"));
    }

    [Fact]
    public void A_Jupyter_notebook_runs_its_code_cells()
    {
        folder.Write("a b.ipynb", """
            {"cells": [
              {"cell_type": "markdown", "source": "int x = ;"},
              {"cell_type": "code", "metadata": {}, "source": ["var a = \"x\";\n", "var b = a;"]},
              {"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "html"}}, "source": "<i>"}
            ]}
            """);

        Assert.Equal("<i>", Assert.Single(notebook.Succeed("#!import \"a b.ipynb\"")).Data("text/html"));
        Assert.Equal("x", notebook.Value("b"));
    }

    [Theory]
    [InlineData("a.cs")]
    [InlineData("a.csx")]
    public void A_script_runs(string name)
    {
        folder.Write(name, "static string Shout(string text) => text + \"!\";");
        notebook.Succeed("#!import " + name);
        Assert.Equal("hey!", notebook.Value("Shout(\"hey\")"));
    }

    [Fact]
    public void A_failing_imported_cell_is_an_error_that_names_it()
    {
        folder.Write("a.dib", "#!csharp\n\nvar kept = \"k\";\n\n#!csharp\n\n1 +\n\n#!csharp\n\nConsole.Write(\"not run\");\n");

        var error = notebook.Fail("#!import a.dib");

        Assert.Equal("CompilationError", error.Name);
        Assert.StartsWith("a.dib cell 2: (1,4): error CS1733", error.Message, StringComparison.Ordinal);
        Assert.Equal("k", notebook.Value("kept"));
    }

    [Fact]
    public void The_code_behind_a_failed_import_does_not_run()
    {
        folder.Write("a.csx", "throw new Exception();");
        Assert.Empty(notebook.Run("#!import a.csx\nConsole.Write(1);"));
        Assert.NotNull(notebook.Error);
    }

    [Fact]
    public void A_notebook_that_imports_itself_is_an_error()
    {
        folder.Write("a.dib", "#!csharp\n\n#!import b.dib\n");
        folder.Write("b.dib", "#!csharp\n\n#!import a.dib\n");
        Assert.Contains("imports itself", notebook.Fail("#!import a.dib").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.dib", null)]
    [InlineData("a.txt", "x")]
    [InlineData("a.ipynb", "{}")]
    [InlineData("a.ipynb", "not JSON")]
    public void A_file_that_cannot_be_imported_is_named(string name, string? content)
    {
        if (content is not null)
        {
            folder.Write(name, content);
        }

        var error = notebook.Fail("#!import " + name);

        Assert.Equal("ImportError", error.Name);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracebacks_name_the_imported_cell()
    {
        folder.Write("a.dib", "#!csharp\n\n\nthrow new Exception(\"x\");\n");
        var error = notebook.Fail("#!import a.dib");
        Assert.Equal(["In a.dib cell 1:", "System.Exception: x", "   at a.dib cell 1:line 1"], error.Traceback);
    }

    [Fact]
    public void Values_of_imported_cells_are_shown()
    {
        folder.Write("a.csx", "\"value\"");
        Assert.Equal(MessageType.ExecuteResult, Assert.Single(notebook.Succeed("#!import a.csx")).Type);
    }
}
