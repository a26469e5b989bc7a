using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tutorial.Notebooks.Tests;

public sealed partial class HtmlReportTests
{
    private const string Chart = """
        <style>i {}</style><div data-tutorial-chart><div class="still"><svg></svg></div><div class="live"></div>
        <script type="application/vnd.plotly.v1+json">{"data":[{"y":[1,2]}],"layout":{"title":"\u003c/script>"}}</script></div>
        <script>(function () { })();</script>
        """;

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
    public void Every_link_leads_to_a_page_that_is_written_and_to_an_id_that_is_there_once()
    {
        var files = Page.Write(
            Page.Notebook("00-first", Page.Markdown("# First\n\n## Part\n\n## Part\n\n[second](01-second.dib), [there](01-second.ipynb#part), [here](#part)\n\n"
                + "[Jupyter](01-second.ipynb#4-·-Who's-there?), [encoded](01-second.ipynb#4-%C2%B7-Who's-there%3F), [this](#Part)")),
            Page.Notebook("01 second?", Page.Markdown("# Other")),
            Page.Notebook("01-second", Page.Markdown("# Second\n\n## What's `new`?\n\n## Part\n\n## 4 · Who's there?")));

        var links = files.SelectMany(file => Link().Matches(file.Text).Select(match => (From: file, To: Uri.UnescapeDataString(match.Groups[1].Value)))).ToArray();

        Assert.Contains(links, link => link.To == "01-second.html#part");
        Assert.Equal(2, links.Count(link => link.To == "01-second.html#4--whos-there"));
        Assert.All(links, link =>
        {
            var (name, id) = link.To.Split('#') is [var page, var part] ? (page.Length == 0 ? link.From.Name : page, part) : (link.To, null);
            var target = Assert.Single(files, file => file.Name == name);
            if (id is not null)
                Assert.Single(Id().Matches(target.Text), match => match.Groups[1].Value == id);
        });
    }

    [Fact]
    public void A_notebook_called_index_does_not_take_the_place_of_the_index()
    {
        var files = Page.Write(Page.Notebook("index", Page.Markdown("# T")));

        Assert.Equal(["index.html", "index.notebook.html"], files.Select(file => file.Name));
        Assert.Contains("href=\"index.notebook.html\"", files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_title_a_report_has_that_of_its_only_notebook_and_one_of_several_is_called_notebooks()
    {
        var one = HtmlReport.Write([Page.Notebook("n", Page.Markdown("# A network"))], new ReportOptions()).ToArray();
        var two = HtmlReport.Write([Page.Notebook("n", Page.Markdown("# A network")), Page.Notebook("m")], new ReportOptions()).ToArray();

        Assert.All(one, page => Assert.Contains("<title>A network</title>", page.Text, StringComparison.Ordinal));
        Assert.Equal(
            ["<title>Notebooks</title>", "<title>A network · Notebooks</title>", "<title>m · Notebooks</title>"],
            two.Select(page => WebUtility.HtmlDecode(page.Text.Split('\n').Single(line => line.StartsWith("<title>", StringComparison.Ordinal)))));
    }

    [Fact]
    public void The_title_and_the_facts_are_escaped()
    {
        var index = HtmlReport.Write([Page.Notebook("n")], new ReportOptions { Title = "<T>", Facts = ["Data set: <none>"] }).First().Text;

        Assert.Contains("<title>&lt;T&gt;</title>", index, StringComparison.Ordinal);
        Assert.Contains("<p>Data set: &lt;none&gt;</p>", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_names_what_failed_and_the_metrics()
    {
        var failed = Page.Code("fail();", new ErrorOutput("Error", "<no>", []));
        var notebook = Page.Notebook("n", failed);
        var document = notebook.Run.Document with { Metadata = new JsonObject { ["tutorial"] = new JsonObject { ["metrics"] = new JsonObject { ["accuracy"] = 0.65 } } } };
        var run = notebook.Run with { Document = document, Outcome = RunOutcome.Failed, Results = [new CellResult(0, failed, CellOutcome.Failed, TimeSpan.Zero)] };

        var index = Page.Write(notebook with { Run = run })[0].Text;

        Assert.Contains("<a class=\"bad\" href=\"n.html#cell-1\">cell 1</a> <code>fail();</code> &lt;no&gt;", index, StringComparison.Ordinal);
        Assert.Contains(">accuracy 0.65<", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_totals_say_what_ran_when_and_how_long()
    {
        var page = Page.Of(Page.Code("1"), Page.Code("2"));

        Assert.Contains("1 notebook, <span class=\"ok\">all 2 cells passed</span> in 2 min 05 s · 2026-01-02 03:04 UTC", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Plotly_is_in_a_page_once_however_many_charts_it_has()
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", Chart), Page.Display("text/html", Chart)));

        Assert.Equal(2, page.Split(Page.Plotly).Length);
        Assert.Equal(3, page.Split("<figure class=\"chart\" data-chart>").Length);
    }

    [Fact]
    public void Plotly_is_not_even_read_where_there_is_no_chart()
    {
        var options = new ReportOptions { Title = "Title", PlotlyScript = () => throw new InvalidOperationException("read without need") };

        var pages = HtmlReport.Write([Page.Notebook("a", Page.Code("window.Plotly", Page.Print("window.Plotly")))], options);

        Assert.All(pages, page => Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_closing_tag_in_the_script_does_not_end_it()
    {
        var options = new ReportOptions { Title = "Title", PlotlyScript = () => "var tag = '</script>';" };

        var page = HtmlReport.Write([Page.Notebook("a", Page.Code("1", Page.Display("text/html", Chart)))], options).Last().Text;

        Assert.Contains("var tag = '<\\/script>';</script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_the_scripts_of_the_page_by_their_hashes()
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", Chart)));

        var scripts = Script().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        var policy = Regex.Match(page, "script-src ([^;]*);").Groups[1].Value;

        Assert.Equal(2, scripts.Length);
        Assert.Equal(scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"), policy.Split(' '));
    }

    [Fact]
    public void The_data_of_a_chart_cannot_end_its_element()
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", Chart)));

        Assert.Contains("""{"data":[{"y":[1,2]}],"layout":{"title":"\u003C/script\u003E"}}</script>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_with_something_beside_it_stays_a_drawing_so_that_nothing_is_lost()
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", "<p>beside</p>" + Chart)));

        Assert.DoesNotContain("<figure", page, StringComparison.Ordinal);
        Assert.Contains("<p>beside</p>", page, StringComparison.Ordinal);
        Assert.Contains("<svg></svg>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[],"data":[]}""")]
    [InlineData("""{"data":"none"}""")]
    [InlineData("""{"data":[{"y":["\ud800"]}]}""")]
    [InlineData("{\"data\":[")]
    [InlineData("window.x = 1")]
    public void A_figure_that_is_none_is_left_out_with_its_script(string figure)
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", $"<div data-tutorial-chart><script type=\"{ChartFigure.MimeType}\">{figure}</script></div>")));

        Assert.DoesNotContain("<figure", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_another_kernel_put_out_as_data_is_a_chart()
    {
        var data = new JsonObject { [ChartFigure.MimeType] = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject() }, ["text/html"] = "<div></div>" };

        Assert.Contains("<figure class=\"chart\" data-chart>", Page.Of(Page.Code("1", new DisplayOutput(data, []))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_of_the_lessons_load_nothing_from_elsewhere()
    {
        var pages = Page.Write([.. LessonFiles.Names.Select(name => Page.Notebook(name, [.. LessonFiles.Executed(name).Cells]))]);

        Assert.Contains(pages, page => page.Text.Contains(Page.Plotly, StringComparison.Ordinal));      // the lessons have charts, else this test would see little
        Assert.All(pages, page => Assert.Empty(Loaded().Matches(page.Text).Select(match => match.Value)));
    }

    [Theory]
    [InlineData("<script src=\"https://example.org/a.js\">")]
    [InlineData("<link rel=stylesheet href='http://example.org/a.css'>")]
    [InlineData("<img alt=\"\" src=//example.org/a.png>")]
    [InlineData("<style>@import url(https://example.org/a.css)")]
    public void What_that_test_looks_for_is_what_a_browser_would_load(string html) => Assert.Matches(Loaded(), html);

    [GeneratedRegex(@"<(meta|img|br|hr|input)\b([^>]*?)\s*/?>")]
    private static partial Regex VoidElement();

    [GeneratedRegex(@"<\w+[^>]* id=""([^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex(@" href=""([^""]*)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"<(script|link|img|iframe|source)\b[^>]*\s(src|href)\s*=\s*[""']?(https?:)?//[^>]*|url\(\s*[""']?https?:[^)]*", RegexOptions.IgnoreCase)]
    private static partial Regex Loaded();
}
