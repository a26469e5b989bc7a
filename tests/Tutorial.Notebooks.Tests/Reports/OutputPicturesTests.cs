namespace Tutorial.Notebooks.Tests;

/// <summary>What of a display's pictures and switches a page keeps.</summary>
public sealed class OutputPicturesTests
{
    private const string Picture = "data:image/png;base64,iVBORw0KGgo=";

    [Fact]
    public void A_sheet_of_pictures_and_what_is_cut_from_it_stay()
    {
        var html = Shown($"<svg><defs><image id=\"sheet\" width=\"64\" height=\"32\" href=\"{Picture}\"/></defs></svg>"
            + "<svg viewBox=\"32 0 32 32\"><title>a dog</title><use href=\"#sheet\"/></svg>");

        Assert.Contains($"<image id=\"sheet\" width=\"64\" height=\"32\" href=\"{Picture}\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>a dog</title><use href=\"#sheet\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_is_an_image_stays_with_the_words_in_its_place()
    {
        const string Drawing = "data:image/svg+xml;base64,PHN2Zy8+";
        var html = Shown($"<img alt=\"a dog\" width=\"9\" height=\"8.5\" src=\"{Drawing}\"/>");

        Assert.Contains($"<img alt=\"a dog\" width=\"9\" height=\"8.5\" src=\"{Drawing}\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a.svg")]
    [InlineData("//example.org/a.svg")]
    [InlineData("a.svg")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html;base64,PGI+")]
    [InlineData("data:image/svg+xmlx,<svg/>")]
    [InlineData("https://example.org/?data:image/svg+xml;base64,PHN2Zy8+")]
    public void An_image_from_elsewhere_loses_its_address(string address) =>
        Assert.Contains("<img alt=\"a dog\">", Shown($"<img alt=\"a dog\" src=\"{address}\"/>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("href", "https://example.org/a.png")]
    [InlineData("href", "//example.org/a.png")]
    [InlineData("href", "a.png")]
    [InlineData("href", "javascript:alert(1)")]
    [InlineData("href", "data:text/html,<b>")]
    [InlineData("xlink:href", "https://example.org/a.png")]
    [InlineData("xlink:href", "javascript:alert(1)")]
    public void A_picture_of_a_drawing_from_elsewhere_loses_its_address(string attribute, string address)
    {
        var html = Shown($"<svg><image width=\"9\" {attribute}=\"{address}\"/></svg>");
        Assert.Contains("<image width=\"9\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_opens_by_itself_and_the_style_that_follows_it_stay()
    {
        var html = Shown("<style>details[open]+table b,details:not([open])+table i{display:none}</style><details class=\"share\">"
            + "<summary>s</summary></details>"
            + "<table><tbody><tr><td title=\"t\"><b style=\"background:#440154;color:#fff\">1</b><i>9 %</i></td></tr></tbody></table>");

        Assert.Contains("details[open]+table b, details:not([open])+table i { display: none }", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"share\"><summary>s</summary></details><table>", html, StringComparison.Ordinal);
        Assert.Matches("<td title=\"t\"><b style=\"background: [^\"]*68, 1, 84[^\"]*; color: [^\"]*255, 255, 255[^\"]*\">1</b>", html);
    }

    private static string Shown(string html) => Page.MainOf(Page.Code("1", Page.Display("text/html", html)));
}
