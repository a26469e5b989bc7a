using System.Text.RegularExpressions;

namespace Tutorial.Tests;

public sealed class SideBySideTests
{
    public SideBySideTests() => TutorialDisplays.Register();

    [Fact]
    public void Displays_stand_in_order_with_the_signs_between_them()
    {
        var row = SideBySide.Of(
            ("window", PixelGrid.Of(new[,] { { 2f } })),
            "×",
            ("kernel", PixelGrid.Of(new[,] { { 3f } })),
            "=",
            ("product", PixelGrid.Of(new[,] { { 6f } })));

        Assert.Equal("window\n2\n×\nkernel\n3\n=\nproduct\n6", row.ToString());
        Assert.Equal(["2", "3", "6"], Markup.Svgs(row.ToHtml()).SelectMany(svg => svg.Texts()));
    }

    [Fact]
    public void Labels_and_signs_are_text_whatever_they_hold()
    {
        var html = SideBySide.Of(("<label>", 1), "<sign>", ("b", 2)).ToHtml();
        Assert.DoesNotContain("<label>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<sign>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_is_written_once()
    {
        var grid = PixelGrid.Of(new float[1, 1]);
        var html = SideBySide.Of(("a", grid), ("b", grid)).ToHtml();
        Assert.Equal(2, html.Split(Html.Style).Length);
    }

    [Fact]
    public void A_label_shares_its_cell_with_its_picture_so_that_they_wrap_together()
    {
        var html = SideBySide.Of(("a", PixelGrid.Of(new float[1, 1])), "=", ("b", PixelGrid.Of(new float[1, 1]))).ToHtml();

        Assert.Single(Regex.Matches(html, "<tr>"));
        Assert.Equal(["a", "", "b"], Regex.Matches(html, "<td.*?</td>", RegexOptions.Singleline)
            .Select(cell =>
                cell.Value.Contains("<img", StringComparison.Ordinal) ? Regex.Match(cell.Value, "<div>(.)</div>").Groups[1].Value : ""));
    }

    [Fact]
    public void A_row_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SideBySide.Of());
    }
}
