using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>docs/displays.md shows the displays as they are.</summary>
public sealed partial class DisplayPageTests : IDisposable
{
    private const string Pictures = "docs/displays";

    private readonly DisplaySamples samples = new();

    [Fact]
    public void The_page_shows_each_display_with_the_line_that_makes_it() =>
        Approval.Holds(DisplayPage.Of(DisplayExamples.Of(samples)), DisplayPage.Path);

    [Fact]
    public void Each_picture_is_of_the_display_as_it_is()
    {
        var style = Read("tests/Tutorial.Tests/Approved/style.html");
        var widgetStyle = Read("tests/Tutorial.Tests/Approved/widget-style.html");
        string Digest(DisplayExample example)
        {
            var text = Read(example.ApprovedPath);
            var widget = WidgetScript().Match(text) is { Success: true } match
                ? widgetStyle + Read("src/Tutorial/Displays/Widgets/Widget.js") + ReadScript(match.Groups[1].Value)
                : "";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(style + text + widget)));
        }

        var expected = DisplayExamples.Of(samples).Select(example => $"{example.Name} {Digest(example)}").Order(StringComparer.Ordinal);
        var stale = expected.Except(Read($"{Pictures}/pictures.txt").Split('\n')).Select(line => line.Split(' ')[0]).ToArray();
        Assert.True(
            stale.Length == 0,
            $"The pictures of {string.Join(", ", stale)} are of another display: run /usr/bin/python3 tests/browser/display_pictures.py.");
    }

    [Fact]
    public void There_is_a_light_and_a_dark_picture_of_each_and_no_other()
    {
        var expected = DisplayExamples.Of(samples).SelectMany(example => new[] { $"{example.Name}-dark.png", $"{example.Name}-light.png" });
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_pictures_are_small() => Assert.InRange(Files().Sum(file => file.Length), 1, 600_000);

    public void Dispose() => samples.Dispose();

    private static FileInfo[] Files() => new DirectoryInfo(Path.Combine(Repository.Folder, Pictures)).GetFiles("*.png");

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Folder, path));

    private static string ReadScript(string name) =>
        File.ReadAllText(
            Directory.GetFiles(Path.Combine(Repository.Folder, "src", "Tutorial"), $"{name}.js", SearchOption.AllDirectories).Single());

    [GeneratedRegex(@"<script>(?!ChartDisplay)(\w+)\.js</script>")]
    private static partial Regex WidgetScript();
}
