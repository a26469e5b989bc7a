using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>Contrast as WCAG 2.2 AA asks for it, on the pages of all hosts: 3:1 for lines and marks, 4.5:1 for text.</summary>
public sealed partial class ThemeColoursTests
{
    /// <summary>The hosts' backgrounds and the colours of their text.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "VS Code, Light Modern", "#ffffff", "#3b3b3b" },
        { "VS Code, Dark Modern", "#1f1f1f", "#cccccc" },
        { "JupyterLab, light", "#ffffff", "#212121" },
        { "JupyterLab, dark", "#111111", "#e0e0e0" },
        { "classic notebook and plain HTML", "#ffffff", "#000000" },
        { "report, light", "#ffffff", "#1f2328" },
        { "report, dark", "#0f1318", "#e6edf3" },
        { "GitHub, light", "#ffffff", ThemeColours.TextOnLight },
        { "GitHub, dark", "#0d1117", ThemeColours.TextOnDark },
    };

    /// <summary>Every colour that a display may draw a line or write text with; cells, which carry their own text, are tested with it.</summary>
    public static IReadOnlyList<string> Tested { get; } =
        [.. ThemeColours.Series, ThemeColours.Grey, ThemeColours.Window, ThemeColours.DarkGreen, ThemeColours.TextOnLight, ThemeColours.TextOnDark];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Lines_marks_and_areas_stand_out(string page, string background, string text)
    {
        string[] graphics = [.. ThemeColours.Series, ThemeColours.Grey, ThemeColours.Window, ThemeColours.DarkGreen, "#808080"];
        Assert.All(graphics, colour => Assert.True(Contrast(colour, background) >= 3, $"{colour} on {background} ({page}, text {text})"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Text_is_readable_where_it_is_muted_too(string page, string background, string text)
    {
        var opacities = Opacity().Matches(Html.Style + SlidingWindowDisplay.Style).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.NotEmpty(opacities);
        Assert.All(opacities.Append(0.85), opacity => Assert.True(Contrast(Blend(text, background, opacity), background) >= 4.5, $"{text} at {opacity} on {background} ({page})"));
    }

    [Fact]
    public void Marks_are_readable_on_their_chips() =>
        Assert.All([ThemeColours.DarkGreen, ThemeColours.Red], chip => Assert.True(Contrast("#ffffff", chip) >= 4.5, chip));

    [Fact]
    public void The_line_of_drawings_is_the_grey_that_is_tested() => Assert.Equal("rgb(128,128,128)", SvgDrawing.Line);

    private static string Blend(string over, string under, double share)
    {
        var parts = Enumerable.Range(0, 3).Select(channel => Math.Round(Channel(over, channel) * share + Channel(under, channel) * (1 - share)));
        return "#" + string.Concat(parts.Select(part => ((int)part).ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Linear(int channel) => Channel(colour, channel) is <= 10 and var dark ? dark / 255.0 / 12.92 : Math.Pow((Channel(colour, channel) / 255.0 + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(0) + 0.7152 * Linear(1) + 0.0722 * Linear(2);
    }

    private static int Channel(string colour, int channel) => int.Parse(colour.AsSpan(1 + 2 * channel, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // What is disabled is exempt (WCAG 1.4.3).
    [GeneratedRegex(@"(?<!-|:disabled\{)opacity:(0?\.\d+)")]
    private static partial Regex Opacity();
}
