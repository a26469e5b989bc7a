using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class DirectiveTests
{
    private readonly Notebook notebook = new();

    [Fact]
    public void Html_is_shown_as_it_is() =>
        Assert.Equal("<b>x</b>", Assert.Single(notebook.Succeed("#!html\n<b>x</b>")).Data("text/html"));

    [Fact]
    public void Markdown_is_shown_as_it_is() =>
        Assert.Equal("# x", Assert.Single(notebook.Succeed("#!markdown\n# x")).Data("text/markdown"));

    [Fact]
    public void Mermaid_is_shown_as_what_it_is() =>
        Assert.Equal("graph LR", Assert.Single(notebook.Succeed("#!mermaid\ngraph LR")).Data("text/vnd.mermaid"));

    [Fact]
    public void JavaScript_becomes_a_script() =>
        Assert.Equal("<script type=\"text/javascript\">f()</script>", Assert.Single(notebook.Succeed("#!javascript\nf()")).Data("text/html"));

    [Fact]
    public void Several_languages_in_one_cell_run_in_their_order()
    {
        var messages = notebook.Succeed("var a = \"x\";\n#!html\n<b>\n#!csharp\na");
        Assert.Equal([MessageType.DisplayData, MessageType.ExecuteResult], messages.Select(message => message.Type));
        Assert.Equal("x", messages[1].Data("text/plain"));
    }

    [Fact]
    public void Time_tells_the_wall_time_after_the_output()
    {
        var messages = notebook.Succeed("#!time\nConsole.Write(1);");
        Assert.Equal([MessageType.Stream, MessageType.DisplayData], messages.Select(message => message.Type));
        Assert.Matches(@"^Wall time: \d+(\.\d)?ms$", messages[1].Data("text/plain"));
    }

    [Fact]
    public void Time_tells_the_wall_time_of_a_cell_that_fails() =>
        Assert.StartsWith("Wall time:", notebook.Run("#!time\nthrow new Exception();")[^1].Data("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void About_says_what_runs_the_cells() =>
        Assert.Contains("C# 14", Assert.Single(notebook.Succeed("#!about")).Data("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void The_list_of_directives_names_each_of_them()
    {
        var list = Assert.Single(notebook.Succeed("#!lsmagic")).Data("text/plain")!;
        Assert.All(Directive.Names, name => Assert.Contains("#!" + name, list, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "#!fsharp")]
    [InlineData("#!connect jupyter --kernel-name python", "#!connect")]
    [InlineData("#!log", "#!log")]
    [InlineData("#!value --name x\ntext\n#!fsharp\nlet y = 1", "#!fsharp")]
    [InlineData("#!trace", "#!trace")]
    [InlineData("#!nuget-restore", "#!nuget-restore")]
    [InlineData("#!pwsh\nls", "#!pwsh")]
    [InlineData("#!html\n#!set --name x --value 1", "#!set in html")]
    [InlineData("#!javascript\n#!share --from csharp x", "#!share in javascript")]
    public void What_only_the_retired_kernel_has_fails_with_a_sentence_that_says_so(string cell, string named)
    {
        var error = notebook.Fail(cell);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("it runs in .NET Interactive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_directive_fails_by_name() =>
        Assert.Contains("#!bogus is no directive", notebook.Fail("#!bogus 1").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("#!csharp --name x\n1", "#!csharp takes nothing behind it on its line; leave out '--name x'")]
    [InlineData("#!html <b>x</b>", "#!html takes nothing behind it on its line; leave out '<b>x</b>'")]
    [InlineData("#!markdown # Title", "#!markdown takes nothing")]
    public void A_language_with_something_behind_it_on_its_line_fails_with_a_sentence(string cell, string reason) =>
        Assert.StartsWith(reason, notebook.Fail(cell).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_cell_with_an_unknown_directive_runs() =>
        Assert.Empty(notebook.Run("Console.Write(1);\n#!bogus"));
}
