namespace Tutorial.Notebooks.Tests;

public sealed class LocalPictureTests : IDisposable
{
    private static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly TemporaryFolder folder = new();

    private string Notebooks => Path.Combine(folder.Path, "notebooks");

    public LocalPictureTests()
    {
        Directory.CreateDirectory(Path.Combine(Notebooks, "pictures"));
        File.WriteAllBytes(Path.Combine(Notebooks, "pic.png"), Png);
        File.WriteAllBytes(Path.Combine(Notebooks, "pictures", "a picture.png"), Png);
        File.WriteAllBytes(Path.Combine(folder.Path, "outside.png"), Png);
    }

    [Theory]
    [InlineData("![words](pic.png)")]
    [InlineData("![words](./pictures/../pic.png)")]
    [InlineData("![words](<pictures/a picture.png>)")]
    [InlineData("![words](pictures/a%20picture.png)")]
    [InlineData("<img src=\"pic.png\" alt=\"words\">")]
    public void A_picture_below_the_notebooks_folder_is_in_the_page(string markdown)
    {
        var html = PageOf(markdown);

        Assert.Contains($"src=\"data:image/png;base64,{Convert.ToBase64String(Png)}\"", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"words\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.png")]
    [InlineData("..%2Foutside.png")]
    [InlineData("pictures/../../outside.png")]
    [InlineData("..\\outside.png")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("link.png")]
    [InlineData("linked/pic.png")]
    public void A_picture_that_is_not_below_the_notebooks_folder_is_refused(string address)
    {
        File.CreateSymbolicLink(Path.Combine(Notebooks, "link.png"), Path.Combine(folder.Path, "outside.png"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere"));
        File.WriteAllBytes(Path.Combine(folder.Path, "elsewhere", "pic.png"), Png);
        Directory.CreateSymbolicLink(Path.Combine(Notebooks, "linked"), Path.Combine(folder.Path, "elsewhere"));

        AssertRefused($"<img src=\"{address}\" alt=\"words\">", "it is no file below the notebook&#39;s folder");
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://example.org/a.png")]
    [InlineData("//example.org/a.png")]
    [InlineData("javascript:top.hostile=1")]
    public void A_picture_from_elsewhere_is_refused(string address) =>
        AssertRefused($"<img src=\"{address}\" alt=\"words\">", "a page loads nothing from elsewhere");

    [Fact]
    public void A_file_that_is_no_picture_is_refused_whatever_its_name_is()
    {
        File.WriteAllText(Path.Combine(Notebooks, "secret.png"), "a password");

        AssertRefused("![words](secret.png)", "it is no PNG, JPEG, GIF, WebP or SVG");
    }

    [Fact]
    public void A_drawing_is_in_the_page_as_a_picture_which_runs_no_script()
    {
        File.WriteAllText(Path.Combine(Notebooks, "drawing.svg"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>top.hostile=1</script></svg>");

        var html = PageOf("![words](drawing.svg)");

        Assert.Contains("<img src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_not_there_is_said_to_be_missing() =>
        AssertRefused("![words](none.png)", "there is no such file, or it is empty");

    [Fact]
    public void A_picture_of_more_than_5_megabytes_is_refused()
    {
        File.WriteAllBytes(Path.Combine(Notebooks, "large.png"), [.. Png, .. new byte[5_000_000]]);

        AssertRefused("![words](large.png)", "it is larger than 5 MB");
    }

    [Fact]
    public void Many_pictures_are_refused_where_they_are_more_than_20_megabytes_in_all()
    {
        File.WriteAllBytes(Path.Combine(Notebooks, "large.png"), [.. Png, .. new byte[4_900_000]]);

        var html = PageOf(string.Concat(Enumerable.Repeat("![words](large.png)\n\n", 6)));

        Assert.Equal(4, html.Split("<img").Length - 1);
    }

    [Fact]
    public void A_notebook_without_a_folder_has_no_pictures() =>
        Assert.Contains("it is not known where the notebook's files are", Page.MainOf(Page.Markdown("![words](pic.png)")),
            StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private void AssertRefused(string markdown, string reason)
    {
        var html = PageOf(markdown);

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("words (The picture is not shown: " + System.Net.WebUtility.HtmlDecode(reason),
            System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    private string PageOf(string markdown) => Page.Of(Page.Notebook("notebook", Page.Markdown(markdown)) with { Folder = Notebooks });
}
