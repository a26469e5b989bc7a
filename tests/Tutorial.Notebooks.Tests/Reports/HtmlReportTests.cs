using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tutorial.Notebooks.Tests;

public sealed partial class HtmlReportTests
{
    private const string Chart = "<div></div><script>if (window.Plotly) window.Plotly.newPlot();</script>";

    private const string Plotly = "/* plotly.js */";

    [Fact]
    public void The_page_is_well_formed_where_it_holds_no_html_of_a_cell()
    {
        var page = Page.Of(
            Page.Markdown("# Title & \\<more>\n\n## Part *one*\n\ntext [link](#part-one) and `code`\n\n- [x] done\n\n```csharp\nvar a = 1 < 2;\n```\n"),
            Page.Code("// <c>\nvar s = $\"{1}\" + '\"';", Page.Print("a < b\n"), Page.Display("image/png", "AAAA"), new ErrorOutput("E", "v", ["t"])) with
            {
                Tags = ["\"quoted\" <tag>"],
            });

        // A page that is XML but for the elements which HTML never closes.
        var xml = VoidElement().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<$1$2/>");
        var root = XDocument.Parse(xml).Root!;

        Assert.Equal(["head", "body"], root.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Every_link_of_the_contents_leads_to_an_id_that_is_there_once()
    {
        var page = HtmlReport.Write(
            [
                Page.Notebook("00-first", Page.Markdown("# First\n\n## Part\n\n## Part\n\n[second](01-second.dib), [here](#part)")),
                Page.Notebook("01-second", Page.Markdown("# Second\n\n## What's `new`?\n\n## Part")),
            ],
            new ReportOptions { Title = "Title" });

        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        var targets = Fragment().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(8, targets.Length);        // two notebooks, four parts, two links in prose
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(targets, target => Assert.Contains(target, ids));
    }

    [Fact]
    public void The_title_and_the_facts_are_escaped()
    {
        var page = HtmlReport.Write([Page.Notebook("n")], new ReportOptions { Title = "<T>", Facts = ["Data set: <none>"] });

        Assert.Contains("<title>&lt;T&gt;</title>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Data set: &lt;none&gt;</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_totals_say_what_ran_when_and_how_long()
    {
        var page = Page.Of(Page.Code("1"), Page.Code("2"));

        Assert.Contains("1 notebook, <span class=\"ok\">all 2 cells passed</span> in 2 min 05 s · 2026-01-02 03:04 UTC", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Plotly_is_in_the_page_once_however_many_charts_use_it()
    {
        var page = WithPlotly(
            Page.Notebook("a", Page.Code("1", Page.Display("text/html", Chart), Page.Display("text/html", Chart))),
            Page.Notebook("b", Page.Code("1", Page.Display("text/html", Chart))));

        Assert.Equal(2, page.Split(Plotly).Length);
    }

    [Fact]
    public void Plotly_is_not_even_read_where_no_output_draws_with_it()
    {
        var options = new ReportOptions { Title = "Title", PlotlyScript = () => throw new InvalidOperationException("read without need") };

        var page = HtmlReport.Write([Page.Notebook("a", Page.Code("window.Plotly", Page.Print("window.Plotly")))], options);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closing_tag_in_the_script_does_not_end_it()
    {
        var options = new ReportOptions { Title = "Title", PlotlyScript = () => "var tag = '</script>';" };

        var page = HtmlReport.Write([Page.Notebook("a", Page.Code("1", Page.Display("text/html", Chart)))], options);

        Assert.Contains("var tag = '<\\/script>';</script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_lessons_loads_nothing_from_elsewhere()
    {
        var lessons = LessonFiles.Names.Select(name => Page.Notebook(name, [.. LessonFiles.Executed(name).Cells])).ToArray();

        var page = WithPlotly(lessons);

        Assert.Contains(Plotly, page, StringComparison.Ordinal);        // the lessons have charts, else this test would see little
        Assert.Empty(Loaded().Matches(page).Select(match => match.Value));
    }

    [Theory]
    [InlineData("<script src=\"https://example.org/a.js\">")]
    [InlineData("<link rel=stylesheet href='http://example.org/a.css'>")]
    [InlineData("<img alt=\"\" src=//example.org/a.png>")]
    [InlineData("<style>@import url(https://example.org/a.css)")]
    public void What_that_test_looks_for_is_what_a_browser_would_load(string html) => Assert.Matches(Loaded(), html);

    private static string WithPlotly(params ReportedNotebook[] notebooks) =>
        HtmlReport.Write(notebooks, new ReportOptions { Title = "Title", PlotlyScript = () => Plotly });

    [GeneratedRegex(@"<(meta|img|br|hr|input)\b([^>]*?)\s*/?>")]
    private static partial Regex VoidElement();

    [GeneratedRegex(@"<\w+[^>]* id=""([^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex(@" href=""#([^""]*)""")]
    private static partial Regex Fragment();

    [GeneratedRegex(@"<(script|link|img|iframe|source)\b[^>]*\s(src|href)\s*=\s*[""']?(https?:)?//[^>]*|url\(\s*[""']?https?:[^)]*", RegexOptions.IgnoreCase)]
    private static partial Regex Loaded();
}
