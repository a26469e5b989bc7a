using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>Every display is the one that someone has looked at, is small, and lets nothing of its data become markup.</summary>
public sealed partial class DisplayApprovalTests : IDisposable
{
    private readonly DisplaySamples samples = new();

    public static TheoryData<string> Names
    {
        get
        {
            using var samples = new DisplaySamples();
            return [.. DisplayExamples.Of(samples).Select(example => example.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_display_is_what_was_approved(string name)
    {
        var example = DisplayExamples.Of(samples).Single(example => example.Name == name);
        Approval.Holds(DisplayText.Readable(example.Html), example.ApprovedPath);
    }

    [Fact]
    public void The_style_that_displays_share_is_what_was_approved() =>
        Approval.Holds(Html.Style.Replace("}", "}\n", StringComparison.Ordinal) + "\n", "tests/Tutorial.Tests/Approved/style.html");

    [Fact]
    public void The_style_that_widgets_share_is_what_was_approved() =>
        Approval.Holds(
            Widget.Style.Replace("}", "}\n", StringComparison.Ordinal) + "\n",
            "tests/Tutorial.Tests/Approved/widget-style.html");

    [Fact]
    public void In_plain_text_a_display_is_what_was_approved() =>
        Approval.Holds(
            string.Join("\n", DisplayExamples.Of(samples).Select(example => $"== {example.Name}\n{example.Text}\n")),
            "tests/Tutorial.Tests/Approved/plain-text.txt");

    [Fact]
    public void No_approved_file_is_of_a_display_that_is_gone()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Folder, "tests/Tutorial.Tests/Approved"), "*.html")
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(files.Where(file => !file!.EndsWith(".received", StringComparison.Ordinal))
            .Except([.. DisplayExamples.Of(samples).Select(example => example.Name), "style", "widget-style"]));
    }

    [Fact]
    public void Every_display_is_under_100_KB() =>
        Assert.All(DisplayExamples.Of(samples), example => Assert.InRange(example.Html.Length, 1, 100_000));

    [Fact]
    public void Every_figure_has_a_text_in_its_place() => Assert.All(DisplayExamples.Of(samples), example =>
    {
        Assert.All(
            SvgTag().Matches(example.Html),
            tag => Assert.Matches("role=\"img\".*(aria-label=\"[^\"]+\"|<title>[^<]+</title>)", tag.Value));
        Assert.All(ImageTag().Matches(example.Html), tag => Assert.Matches("alt=\"[^\"]+\"", tag.Value));
        Assert.All(
            TableTag().Matches(example.Html),
            tag => Assert.Matches("role=\"presentation\"|aria-label=\"[^\"]+\"|class=\"report\"", tag.Value));
        Assert.All(HeaderTag().Matches(example.Html), tag => Assert.Contains("scope=", tag.Value, StringComparison.Ordinal));
        Assert.NotEmpty(example.Text);
    });

    [Fact]
    public void Every_colour_of_a_line_or_of_text_is_one_whose_contrast_is_tested() => Assert.All(DisplayExamples.Of(samples), example =>
    {
        // The cells of a confusion matrix have colours of viridis, each of which is tested with the colour of its text.
        var html = Markup.WithDrawings(example.Html).Replace(Html.Style, "", StringComparison.Ordinal);
        var drawn = Color().Matches(MatrixTable().Replace(html, "")).Select(match => match.Groups[1].Value).Distinct();
        Assert.Empty(drawn.Except(ThemeColorsTests.Tested));
    });

    public void Dispose() => samples.Dispose();

    [GeneratedRegex("<svg(?![^>]*aria-hidden)[^>]*>(<title>[^<]*</title>)?")]
    private static partial Regex SvgTag();

    [GeneratedRegex("<img[^>]*>")]
    private static partial Regex ImageTag();

    [GeneratedRegex("<table class=\"matrix.*?</table>", RegexOptions.Singleline)]
    private static partial Regex MatrixTable();

    [GeneratedRegex("<table[^>]*>")]
    private static partial Regex TableTag();

    [GeneratedRegex("<th(?= |>)[^>]*>(?!</th>)")]
    private static partial Regex HeaderTag();

    [GeneratedRegex("(?:stroke|color|background)[=:]['\"]?(#[0-9a-fA-F]{6})")]
    private static partial Regex Color();
}
