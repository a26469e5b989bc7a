using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>What a cell's values show as: the reference is what .NET Interactive's kernel shows.</summary>
public sealed class DisplayTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("1 + 1", "<div class=\"dni-plaintext\"><pre>2</pre></div>")]
    [InlineData("return 42;", "<div class=\"dni-plaintext\"><pre>42</pre></div>")]
    [InlineData("(object)null", "<div class=\"dni-plaintext\"><pre>&lt;null&gt;</pre></div>")]
    [InlineData("new { A = 1 }", "<details open=\"open\" class=\"dni-treeview\">")]
    [InlineData("HTML(\"<b>x</b>\")", "<b>x</b>")]
    public void A_value_shows_as_HTML(string cell, string html)
    {
        var result = Assert.Single(notebook.Succeed(cell));
        Assert.Equal(MessageType.ExecuteResult, result.Type);
        Assert.Equal(["text/html", "text/plain"], result.MimeTypes);
        Assert.StartsWith(html, result.Data("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_shows_as_plain_text()
    {
        var result = Assert.Single(notebook.Succeed("\"a < b\""));
        Assert.Equal(["text/plain"], result.MimeTypes);
        Assert.Equal("a < b", result.Data("text/plain"));
    }

    [Fact]
    public void A_list_shows_its_first_twenty_items() =>
        Assert.Contains(
            "(30 more)",
            Assert.Single(notebook.Succeed("Enumerable.Range(0, 50).ToList()")).Data("text/html"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("display(3);")]
    [InlineData("3.Display();")]
    [InlineData("display(3)")]
    [InlineData("var shown = 3.Display(); shown")]
    [InlineData("Microsoft.DotNet.Interactive.KernelInvocationContext.Current.Display(3);")]
    public void A_displayed_value_is_shown_once_and_its_handle_not_at_all(string cell)
    {
        var shown = Assert.Single(notebook.Succeed("using Microsoft.DotNet.Interactive;\n" + cell));
        Assert.Equal(MessageType.DisplayData, shown.Type);
        Assert.NotEmpty(shown.DisplayId);
    }

    [Theory]
    [InlineData("var shown = display(1); shown.Update(\"two\");")]
    [InlineData("using Microsoft.DotNet.Interactive; var shown = KernelInvocationContext.Current.Display(1); shown.Update(\"two\");")]
    public void An_update_shows_in_the_same_place_in_the_same_MIME_types(string cell)
    {
        var messages = notebook.Succeed(cell);
        Assert.Equal([MessageType.DisplayData, MessageType.UpdateDisplayData], messages.Select(message => message.Type));
        Assert.Equal(messages[0].DisplayId, messages[1].DisplayId);
        Assert.StartsWith("<div class=\"dni-plaintext\"><pre>two</pre></div>", messages[1].Data("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_from_another_cell_belongs_to_that_cell()
    {
        var first = notebook.Succeed("var shown = display(1);");
        var second = notebook.Succeed("shown.Update(2);");
        Assert.Equal(first[0].DisplayId, second[0].DisplayId);
        Assert.NotEqual(first[0].Parent, second[0].Parent);
    }

    [Fact]
    public void Text_displayed_as_a_MIME_type_is_updated_by_text_as_it_is()
    {
        var messages = notebook.Succeed("var shown = \"**a**\".DisplayAs(\"text/markdown\"); shown.Update(\"**b**\");");
        Assert.Equal(["**a**", "**b**"], messages.Select(message => message.Data("text/markdown")));
    }

    [Fact]
    public void Requested_MIME_types_come_in_one_bundle() =>
        Assert.Equal(["text/plain", "text/html"], Assert.Single(notebook.Succeed("display(1, \"text/plain\", \"text/html\");")).MimeTypes);

    [Fact]
    public void Preferred_MIME_types_come_in_one_bundle() => Assert.Equal(["text/html", "text/plain"], notebook.Succeed("""
        using Microsoft.DotNet.Interactive.Formatting;
        class Shown { }
        Formatter.SetPreferredMimeTypesFor(typeof(Shown), "text/html", "text/plain");
        new Shown()
        """)[0].MimeTypes);

    [Fact]
    public void A_formatted_value_is_used_as_it_is() => Assert.Equal(
        "aGk=",
        Assert.Single(notebook.Succeed("new Microsoft.DotNet.Interactive.FormattedValue(\"image/png\", \"aGk=\")")).Data("image/png"));

    [Fact]
    public void A_sequence_of_formatted_values_is_one_bundle() => Assert.Equal(
        ["image/png", "text/plain"],
        Assert.Single(notebook.Succeed("""
            using Microsoft.DotNet.Interactive;
            new[] { new FormattedValue("image/png", "aGk="), new FormattedValue("text/plain", "hi") }
            """)).MimeTypes);

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\n(LaTeXString)@\"\\frac{1}{2}\"", @"\frac{1}{2}")]
    [InlineData("new Microsoft.DotNet.Interactive.Formatting.LaTeXString(\"$$x$$\").Display();", "$$x$$")]
    public void LaTeX_is_for_the_front_end_to_set(string cell, string latex)
    {
        var shown = Assert.Single(notebook.Succeed(cell));
        Assert.Equal(["text/latex", "text/plain"], shown.MimeTypes);
        Assert.Equal((latex, latex), (shown.Data("text/latex"), shown.Data("text/plain")));
    }

    [Fact]
    public void Style_sheets_and_scripts_go_to_the_page() => Assert.Equal(
        ["<style>b { color: red }</style>", "<script type=\"text/javascript\">f()</script>"],
        notebook.Succeed("CSS(\"b { color: red }\"); Javascript(\"f()\");").Select(message => message.Data("text/html")));

    [Fact]
    public void A_sequence_shows_as_a_table() => Assert.StartsWith(
        "<table>",
        Assert.Single(notebook.Succeed("new[] { new { A = 1 } }.DisplayTable();")).Data("text/html"),
        StringComparison.Ordinal);

    [Fact]
    public void A_formatter_that_throws_fails_the_cell()
    {
        var error = notebook.Fail("""
            using Microsoft.DotNet.Interactive.Formatting;
            class Unshowable { }
            Formatter.Register<Unshowable>(_ => throw new Exception("no display"), "text/html");
            new Unshowable()
            """);
        Assert.Equal("no display", error.Message);
    }
}
