namespace Tutorial.Tests;

public sealed class SeriesColoursTests
{
    /// <summary>Pages of the report, of VS Code and of JupyterLab, light and dark.</summary>
    public static TheoryData<string> Pages => ["#ffffff", "#0f1318", "#1e1e1e", "#111111"];

    [Theory, MemberData(nameof(Pages))]
    public void Each_stands_out_from_the_page(string page) => Assert.All(ThemeColours.Series, colour => Assert.True(Contrast.Of(colour, page) >= 3, $"{colour} on {page}"));

    [Theory]
    [InlineData(ThemeColours.TextOnLight, "#ffffff")]
    [InlineData(ThemeColours.TextOnDark, "#0f1318")]
    [InlineData(ThemeColours.TextOnDark, "#1e1e1e")]
    public void Text_can_be_read_on_the_page(string text, string page) => Assert.True(Contrast.Of(text, page) >= 4.5);

    [Theory]
    [InlineData(ThemeColours.TextOnLight)]
    [InlineData(ThemeColours.TextOnDark)]
    public void A_whisker_in_the_colour_of_text_stands_out_from_its_bar(string text) => Assert.True(Contrast.Of(text, ThemeColours.Blue) >= 3);
}
