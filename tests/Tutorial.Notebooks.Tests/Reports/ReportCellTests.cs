using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class ReportCellTests
{
    [Fact]
    public void Markdown_is_rendered()
    {
        var html = Page.MainOf(Page.Markdown("## A title\n\nSome *prose*.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));

        Assert.Contains(">A title</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<em>prose</em>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csharp")]
    [InlineData("mermaid")]
    public void Code_is_escaped_whether_its_language_is_known_or_not(string language)
    {
        var html = Page.MainOf(Page.Code("var b = \"</code><script>alert(1)</script>\" + 1 & 2;") with { Language = language });

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&amp; 2", html.Replace("<span class=\"n\">2</span>", "2", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_in_prose_is_highlighted_and_escaped()
    {
        var html = Page.MainOf(Page.Markdown("```csharp\nvar list = new List<int>();\n```\n"));

        Assert.Contains("<span class=\"k\">var</span>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<int>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layer  share\nconv1    1 %", true)]
    [InlineData("a line of words\n    and one that is set in", false)]
    public void Text_in_columns_is_marked_so_that_it_scrolls_and_is_not_broken(string text, bool isAligned)
    {
        var printed = Page.MainOf(Page.Code("1", Page.Print(text)));
        var shown = Page.MainOf(Page.Code("1", Page.Display("text/plain", text)));

        Assert.Equal(isAligned, printed.Contains("<pre class=\"stream stdout aligned\">", StringComparison.Ordinal));
        Assert.Equal(isAligned, shown.Contains("<pre class=\"aligned\">", StringComparison.Ordinal));
    }

    [Fact]
    public void Source_that_a_lesson_shows_is_coloured_as_its_cells_are()
    {
        var html = Page.MainOf(Page.Code("1", Page.Display("text/markdown", "`A.B`\n\n```csharp\nreturn new float[3];\n```")));

        Assert.Contains("<span class=\"k\">return</span>", html, StringComparison.Ordinal);
    }

    public static TheoryData<string, CellOutput> OutputsOfText => new()
    {
        { "a stream", Page.Print("<b>&") },
        { "text/plain", Page.Display("text/plain", "<b>&") },
        { "an error's message", new ErrorOutput("Error", "<b>&", []) },
        { "an error's traceback", new ErrorOutput("Error", "", ["<b>&"]) },
        { "a type that no page shows", Page.Display("application/x-unknown", "<b>&") },
    };

    [Theory, MemberData(nameof(OutputsOfText), DisableDiscoveryEnumeration = true)]
    public void Text_outputs_are_escaped(string kind, CellOutput output)
    {
        var html = Page.MainOf(Page.Code("1", output));

        Assert.False(html.Contains("<b>", StringComparison.Ordinal), kind);
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m")]
    [InlineData("\u001b]8;;link\u0007red\u001b]8;;\u0007")]
    public void Escape_sequences_of_a_terminal_are_not_shown(string text)
    {
        var outputs = new[] { Page.Print(text), Page.Display("text/plain", text), new ErrorOutput("Error", "red", [text]) };

        var html = Page.MainOf(Page.Code("1", outputs));

        Assert.Equal(3, html.Split(">red</pre>").Length - 1);
        Assert.DoesNotContain('\u001b', html);
    }

    [Fact]
    public void Of_a_progress_bar_only_the_last_state_is_shown()
    {
        var html = Page.MainOf(Page.Code("1", Page.Print("10 %\r100 %\n")));

        Assert.Contains(">100 %</pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_richest_representation_is_shown()
    {
        var data = new JsonObject { ["text/plain"] = "plain", ["image/png"] = "AAAA", ["text/html"] = "<i>rich</i>" };

        var html = Page.MainOf(Page.Code("1", new DisplayOutput(data, [])));

        Assert.Contains("<i>rich</i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">plain", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_svg_is_shown_as_an_image_so_that_it_runs_no_script()
    {
        var html = Page.MainOf(Page.Code("1", Page.Display("image/svg+xml", "<svg><script>alert(1)</script></svg>")));

        Assert.Contains("src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_cell_and_those_after_it_are_marked()
    {
        var failed = Page.Code("fail", new ErrorOutput("Error", "no", []));
        var skipped = Page.Code("never") with { ExecutionCount = null };
        var run = Page.Notebook("n", failed, skipped).Run with
        {
            Outcome = RunOutcome.Failed,
            Results =
            [
                new CellResult(0, failed, CellOutcome.Failed, TimeSpan.FromSeconds(0.4)),
                new CellResult(1, skipped, CellOutcome.NotRun, TimeSpan.Zero),
            ],
        };

        var page = Page.Of(new ReportedNotebook("n", run));

        Assert.Contains("0 cells passed, <span class=\"bad\">1 failed</span>, 1 not run", page, StringComparison.Ordinal);
        Assert.Contains("failed after 0.4 s", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"cell failed failing\" id=\"cell-1\">", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"cell not-run\" id=\"cell-2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_of_a_cell_tagged_hide_input_is_folded()
    {
        var html = Page.MainOf(Page.Code("1") with { Tags = ["hide-input"] });

        Assert.Contains("<details class=\"input\"><summary>code</summary>\n<pre class=\"source\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_shown_but_for_one_that_says_nothing_to_a_reader()
    {
        var html = Page.MainOf(Page.Code("1") with { Tags = ["volatile", "slow"] });

        Assert.Contains("<span class=\"tag\">slow</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("volatile", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_from_the_committed_output_stands_at_its_cell()
    {
        var notebook = Page.Notebook("n", Page.Code("1")) with
        {
            Differences = [new NotebookDifference(0, "1", "stdout", "<other>", "", "")],
        };

        Assert.Contains(
            "<pre class=\"error\">cell 1, &#39;1&#39;, stdout: &lt;other&gt;</pre>",
            Page.Of(notebook),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_is_left_out_is_mentioned()
    {
        var html = Page.MainOf(Page.Code("1", Page.Display("text/html", "<b>x</b><script>draw()</script>")));

        Assert.Contains(
            "<b>x</b></template></div><p class=\"note\">A script of this output is left out.</p>",
            html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("draw()", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_from_elsewhere_becomes_a_link()
    {
        var html = Page.MainOf(Page.Markdown("![a picture](https://example.org/a.png)"));

        Assert.Contains("<a href=\"https://example.org/a.png\">a picture</a>", html, StringComparison.Ordinal);
    }
}
