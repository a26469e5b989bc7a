using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>Contrast as WCAG 2.2 AA asks for it, on the pages of all hosts: 3:1 for lines and marks, 4.5:1 for text.</summary>
public sealed partial class ThemeColorsTests
{
    /// <summary>The hosts' backgrounds and the colours of their text.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "VS Code, Light Modern", "#ffffff", "#3b3b3b" },
        { "VS Code, Dark Modern", "#1f1f1f", "#cccccc" },
        { "VS Code, Dark+", "#1e1e1e", ThemeColors.TextOnDark },
        { "JupyterLab, light", "#ffffff", "#212121" },
        { "JupyterLab, dark", "#111111", "#e0e0e0" },
        { "classic notebook and plain HTML", "#ffffff", "#000000" },
        { "report, light", "#ffffff", "#1f2328" },
        { "report, dark", "#0f1318", "#e6edf3" },
        { "GitHub, light", "#ffffff", ThemeColors.TextOnLight },
        { "GitHub, dark", "#0d1117", ThemeColors.TextOnDark },
        { "a drawing, light", ThemeColors.LightGround, ThemeColors.TextOnLight },
        { "a drawing, dark", ThemeColors.DarkGround, ThemeColors.TextOnDark },
    };

    /// <summary>
    /// Every colour that a display may draw a line or write text with; cells, which carry their own text, are tested with it.
    /// </summary>
    public static IReadOnlyList<string> Tested { get; } =
        [
            .. ThemeColors.Series,
            ThemeColors.Gray, ThemeColors.Window, ThemeColors.DarkGreen, ThemeColors.TextOnLight, ThemeColors.TextOnDark,
            ThemeColors.LightGround, ThemeColors.DarkGround,
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Lines_marks_and_areas_stand_out(string page, string background, string text)
    {
        string[] graphics = [.. ThemeColors.Series, ThemeColors.Gray, ThemeColors.Window, ThemeColors.DarkGreen, "#808080"];
        Assert.All(graphics, color => Assert.True(Contrast.Of(color, background) >= 3, $"{color} on {background} ({page}, text {text})"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Text_is_readable_where_it_is_muted_too(string page, string background, string text)
    {
        var opacities = Opacity().Matches(Html.Style + Widget.Style)
            .Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToArray();
        Assert.NotEmpty(opacities);
        Assert.All(opacities.Append(0.85), opacity => Assert.True(
            Contrast.Of(Blend(text, background, opacity), background) >= 4.5,
            $"{text} at {opacity} on {background} ({page})"));
    }

    [Theory]
    [InlineData(ThemeColors.TextOnLight)]
    [InlineData(ThemeColors.TextOnDark)]
    public void A_whisker_in_the_colour_of_text_stands_out_from_its_bar(string text) =>
        Assert.True(Contrast.Of(text, ThemeColors.Blue) >= 3);

    [Fact]
    public void Marks_are_readable_on_their_chips() =>
        Assert.All([ThemeColors.DarkGreen, ThemeColors.Red], chip => Assert.True(Contrast.Of("#ffffff", chip) >= 4.5, chip));

    [Fact]
    public void The_line_of_drawings_is_the_grey_that_is_tested() => Assert.Equal("rgb(128,128,128)", SvgDrawing.Line);

    private static string Blend(string over, string under, double share)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(channel => Math.Round(Channel(over, channel) * share + Channel(under, channel) * (1 - share)));
        return "#" + string.Concat(parts.Select(part => ((int)part).ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static int Channel(string color, int channel) =>
        int.Parse(color.AsSpan(1 + 2 * channel, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // What is disabled is exempt (WCAG 1.4.3).
    [GeneratedRegex(@"(?<!-|:disabled\{)opacity:(0?\.\d+)")]
    private static partial Regex Opacity();
}
