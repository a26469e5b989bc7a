using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>Everything that is shown has plain text too, which is all that a console or a LaTeX export can show.</summary>
public sealed class PlainTextTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("2.5", "2.5")]
    [InlineData("true", "True")]
    [InlineData("(object)null", "<null>")]
    [InlineData("'c'", "c")]
    [InlineData("new[] { 1, 2, 3 }", "[ 1, 2, 3 ]")]
    [InlineData("Enumerable.Range(0, 30).ToList()", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ... (10 more) ]")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }", "key  value\na  1")]
    [InlineData("record Pair(int X, string Y); new Pair(1, \"a\")", "Pair\n      X: 1\n      Y: a")]
    [InlineData("(1, \"a\")", "( 1, a )")]
    [InlineData("typeof(string)", "System.String")]
    [InlineData("DateTime.UnixEpoch", "1970-01-01 00:00:00Z")]
    [InlineData("HTML(\"<b>bold</b> &amp; <i>slanted</i>\")", "bold & slanted")]
    [InlineData("new Microsoft.DotNet.Interactive.FormattedValue(\"image/png\", \"aGk=\")", "<image/png>")]
    [InlineData("new Microsoft.DotNet.Interactive.FormattedValue(\"text/latex\", \"$x$\")", "$x$")]
    public void A_value_has_plain_text_too(string cell, string text) => Assert.Equal(text, notebook.Value(cell));

    [Theory]
    [InlineData("display(42);", "42")]
    [InlineData("display(42, \"text/html\");", "42")]
    [InlineData("display(HTML(\"<p>x</p>\"));", "x")]
    [InlineData("42.Display();", "42")]
    [InlineData("\"**a**\".DisplayAs(\"text/markdown\");", "**a**")]
    [InlineData("\"<p>x</p>\".DisplayAs(\"text/html\");", "x")]
    [InlineData("\"{}\".DisplayAs(\"application/json\");", "{}")]
    [InlineData("new[] { new { A = 1, B = \"x\" } }.DisplayTable();", "A  B\n1  x")]
    [InlineData("Javascript(\"f()\");", "<text/html>")]
    [InlineData("#!markdown\n*a*", "*a*")]
    [InlineData("#!html\n<b>a</b>", "a")]
    [InlineData("#!mermaid\ngraph TD", "graph TD")]
    public void A_display_has_plain_text_too(string cell, string text) =>
        Assert.Equal(text, Assert.Single(notebook.Succeed(cell), message => message.Type == MessageType.DisplayData).Data("text/plain"));

    [Theory]
    [InlineData("display(1).Update(2);", "2")]
    [InlineData("display(1, \"text/html\").Update(HTML(\"<b>2</b>\"));", "2")]
    [InlineData("\"<b>1</b>\".DisplayAs(\"text/html\").Update(\"<b>2</b>\");", "2")]
    public void An_update_has_plain_text_too(string cell, string text) => Assert.Equal(text, notebook.Succeed(cell)[^1].Data("text/plain"));

    [Fact]
    public void Text_that_a_type_has_a_formatter_for_is_that_formatters() => Assert.Equal("as registered", notebook.Value("""
        using Microsoft.DotNet.Interactive.Formatting;
        class Shown { }
        Formatter.Register<Shown>(_ => "<b>markup</b>", "text/html");
        Formatter.Register<Shown>(_ => "as registered", "text/plain");
        new Shown()
        """));

    [Fact]
    public void Where_a_type_has_only_markup_its_text_is_read_from_that() => Assert.Equal("markup", notebook.Value("""
        using Microsoft.DotNet.Interactive.Formatting;
        class OnlyMarkup { public string Property => "not shown"; }
        Formatter.Register<OnlyMarkup>(_ => "<b>markup</b>", "text/html");
        new OnlyMarkup()
        """));

    [Theory]
    [InlineData("Enumerable.Range(0, 2).Select(x => { Console.Write(x); return x; })", "01")]
    [InlineData("Enumerable.Range(0, 2).Select(x => { Console.Write(x); return new { x }; })", "01")]
    public void A_sequence_that_is_computed_is_computed_once(string cell, string written) =>
        Assert.Equal(written, Assert.Single(notebook.Succeed(cell), message => message.Type == MessageType.Stream).Text);

    [Fact]
    public void Text_that_cannot_be_written_does_not_take_back_what_is_shown() => Assert.Equal("markup", notebook.Value("""
        using Microsoft.DotNet.Interactive.Formatting;
        class Throwing { }
        Formatter.Register<Throwing>(_ => "<b>markup</b>", "text/html");
        Formatter.Register<Throwing>(_ => throw new Exception("no text"), "text/plain");
        new Throwing()
        """));

    [Theory]
    [InlineData("HTML(new string('x', 1_000_000))")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\nrecord Long(string Text); Formatter.Register<Long>(_ => \"<b></b>\", \"text/html\");"
        + "\nFormatter.Register<Long>(x => x.Text, \"text/plain\"); new Long(new string('x', 1_000_000))")]
    public void Text_beside_another_form_is_cut_where_it_is_long(string cell) =>
        Assert.Equal(new string('x', PlainText.Longest) + "…", notebook.Value(cell));

    [Fact]
    public void A_text_itself_is_never_cut() => Assert.Equal(1_000_000, notebook.Value("new string('x', 1_000_000)").Length);
}
