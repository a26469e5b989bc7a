using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed partial class HtmlSiteTests
{
    private const int MostBytesOfAPage = 1_500_000;
    private const int MostRequestsOfAPage = 2;          // the page itself, and plotly.js, which all pages share

    private static readonly SiteOptions Options = new()
    {
        Title = "A & B",
        Description = "What <it> is.",
        Repository = SiteRepository.Parse("Some-Body/a.name"),
        PictureName = "card.png",
        PlotlyScript = () => Page.Plotly,
    };

    private static readonly Lazy<ReportFile[]> Lessons = new(() =>
        [.. HtmlSite.Write([.. LessonFiles.Notebooks.Select(name =>
            new SiteNotebook(name, LessonFiles.Executed(name), LessonFiles.Folder))], Options)]);

    public static TheoryData<string> LessonPages { get; } = ["index.html", .. LessonFiles.Notebooks.Select(name => name + ".html")];

    [Theory, MemberData(nameof(LessonPages))]
    public void A_page_of_the_lessons_is_small_and_asks_for_little(string name)
    {
        var page = Lessons.Value.Single(file => file.Name == name).Text;

        var files = Requested().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 1, MostBytesOfAPage);
        Assert.InRange(1 + files.Length, 1, MostRequestsOfAPage);
        Assert.All(files, file => Assert.Contains(Lessons.Value, written => written.Name == file));
    }

    [Fact]
    public void Every_link_of_the_lessons_site_leads_to_a_page_and_a_part_that_are_there()
    {
        var pages = Lessons.Value.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Name, file => file.Text);
        var ids = pages.ToDictionary(page => page.Key, page => Id().Matches(page.Value)
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToHashSet());
        var searched = Entries(pages["index.html"]).Select(entry => ("index.html", (string)entry![3]!));

        foreach (var (from, to) in pages.SelectMany(page => Link().Matches(page.Value).Select(match => (page.Key, match.Groups[1].Value)))
            .Concat(searched))
        {
            var parts = Uri.UnescapeDataString(WebUtility.HtmlDecode(to)).Split('#', 2);
            if (to.StartsWith("http", StringComparison.Ordinal))
                continue;
            var file = parts[0].Length == 0 ? from : parts[0];
            Assert.True(pages.ContainsKey(file), $"{from} leads to {to}, and there is no such page.");
            Assert.True(parts.Length == 1 || ids[file].Contains(parts[1]), $"{from} leads to {to}, and there is no such part.");
        }
    }

    [Fact]
    public void The_search_knows_the_terms_of_the_glossary_and_the_headings_of_the_lessons()
    {
        var entries = Entries(Lessons.Value[0].Text);

        var stride = Assert.Single(entries, entry => (string)entry![0]! == "stride" && (string)entry[2]! == "Glossary")!;
        Assert.Equal("glossary.html#term-stride", (string)stride[3]!);
        Assert.NotEqual("", (string)stride[1]!);
        Assert.Contains(entries, entry => (string)entry![0]! == "A picture is a table of numbers"
            && (string)entry[3]! == "02-convolution-by-hand.html#a-picture-is-a-table-of-numbers");
        Assert.Contains(entries, entry => (string)entry![3]! == "05-the-model.html");
    }

    [Fact]
    public void Text_cannot_end_the_data_that_is_searched()
    {
        var index = Site(Page.Markdown(
            "# </script><script>top.hostile=1</script>\n\n- **</script>**: <img src=x onerror=top.hostile=1>\n"))[0].Text;

        Assert.Equal(2, index.Split("<script").Length - 1);
        Assert.DoesNotContain("<img", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_leads_to_its_notebook_to_a_codespace_and_to_its_neighbours()
    {
        var pages = HtmlSite.Write([Notebook("a", "# First"), Notebook("b c", "# Second"), Notebook("d", "# Third")], Options).ToArray();

        var second = pages.Single(page => page.Name == "b c.html").Text;

        Assert.Contains("<a href=\"https://github.com/Some-Body/a.name/blob/HEAD/notebooks/b%20c.ipynb\">", second,
            StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://codespaces.new/Some-Body/a.name\">", second, StringComparison.Ordinal);
        Assert.Contains("<a href=\"a.html\">← First</a><a href=\"d.html\">Third →</a>", second, StringComparison.Ordinal);
        Assert.Contains("<a href=\"index.html#search\">Search</a>", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_link_has_a_title_words_and_a_picture_by_whole_addresses()
    {
        var page = Site(Page.Markdown("# A \"title\"\n\nThe first paragraph.\n"))[^1].Text;

        Assert.Contains($"<meta property=\"og:title\" content=\"{WebUtility.HtmlEncode("A \"title\" · A & B")}\">", page,
            StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\" content=\"The first paragraph.\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image\" content=\"https://some-body.github.io/a.name/card.png\">", page,
            StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:url\" content=\"https://some-body.github.io/a.name/n.html\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_no_page_leads_to_one()
    {
        var pages = HtmlSite.Write([Notebook("n", "# T")], Options with { Repository = null }).ToArray();

        Assert.All(pages, page => Assert.DoesNotContain("github", page.Text, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain("og:image", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_tells_of_no_run()
    {
        var pages = Site(Page.Markdown("# T"), Page.Code("1", Page.Print("x")));

        Assert.All(pages, page => Assert.DoesNotContain("passed", Style().Replace(page.Text, ""), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("a/b/c")]
    [InlineData("a/..")]
    [InlineData("-a/b")]
    [InlineData("a/b\n")]
    [InlineData("a/\"onclick=")]
    [InlineData("https://github.com/a/b")]
    public void What_is_no_repository_of_github_is_refused(string text) => Assert.Null(SiteRepository.Parse(text));

    [Fact]
    public void A_repository_called_as_its_owners_site_is_that_site() =>
        Assert.Equal("https://some-body.github.io/", SiteRepository.Parse("Some-Body/some-body.github.io")!.Site);

    private static ReportFile[] Site(params NotebookCell[] cells) =>
        [.. HtmlSite.Write([new SiteNotebook("n", Page.Notebook("n", cells).Run.Document, "")], Options)];

    private static SiteNotebook Notebook(string name, string markdown) =>
        new(name, Page.Notebook(name, Page.Markdown(markdown)).Run.Document, "");

    private static JsonArray Entries(string index) => JsonNode.Parse(SearchData().Match(index).Groups[1].Value)!.AsArray();

    [GeneratedRegex(@"<(?:script|img|link|iframe)\b[^>]*\s(?:src|href)=""(?!data:)([^""]*)""")]
    private static partial Regex Requested();

    [GeneratedRegex(@"<a\b[^>]* href=""([^""]*)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"<\w+[^>]* id=""([^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"<script type=""application/json"">(.*?)</script>\s*</search>", RegexOptions.Singleline)]
    private static partial Regex SearchData();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
