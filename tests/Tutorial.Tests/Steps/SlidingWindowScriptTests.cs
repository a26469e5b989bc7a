using System.Globalization;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>What the script computes, in a browser, against TorchSharp.</summary>
public sealed partial class SlidingWindowScriptTests
{
    /// <summary>Moves each window to its last place, where the whole map is shown.</summary>
    private const string GoToTheEnd = """
        <script>setTimeout(() => document.querySelectorAll("input[type=range]").forEach(slider => {
            slider.value = slider.max;
            slider.dispatchEvent(new Event("input"));
        }), 500);</script>
        """;

    [Fact]
    public async Task The_maps_that_fill_are_those_of_the_library()
    {
        var browser = HeadlessBrowser.Find();
        Assert.SkipWhen(browser is null, "There is no Chromium or Chrome on this machine.");
        using var scope = NewDisposeScope();
        random.manual_seed(3);
        var image = randint(-4, 5, [7, 6]).to(float32);
        var kernel = randint(-2, 3, [3, 2]).to(float32);
        var batch = image.unsqueeze(0).unsqueeze(0);
        (SlidingWindow Window, Tensor Expected)[] cases =
        [
            .. from setting in ((int Stride, int Padding, int Dilation)[])[(1, 0, 1), (2, 0, 1), (1, 2, 1), (2, 1, 2)]
               select (SlidingWindow.Convolution(image, kernel, setting.Stride, setting.Padding, setting.Dilation),
                   nn.functional.conv2d(batch, kernel.unsqueeze(0).unsqueeze(0), null, [setting.Stride, setting.Stride], [setting.Padding, setting.Padding], [setting.Dilation, setting.Dilation], 1)),
            (SlidingWindow.MaxPooling(image, 2), nn.functional.max_pool2d(batch, 2)),
            (SlidingWindow.MaxPooling(image, 3, stride: 1), nn.functional.max_pool2d(batch, 3, stride: 1)),
            (SlidingWindow.AveragePooling(image, 2), nn.functional.avg_pool2d(batch, 2)),
        ];

        var page = await HeadlessBrowser.DumpAsync(browser, string.Concat(cases.Select(one => SlidingWindowDisplay.ToHtml(one.Window))) + GoToTheEnd);

        Assert.Equal(cases.Select(one => Rows(one.Expected)), Map().Matches(page).Select(match => Rows(match.Value)));
    }

    private static string Rows(Tensor map) => string.Join(" | ", Enumerable.Range(0, (int)map.shape[2]).Select(row => string.Join(' ',
        Enumerable.Range(0, (int)map.shape[3]).Select(column => Math.Round(map[0, 0, row, column].item<float>(), 4).ToString(CultureInfo.InvariantCulture)))));

    private static string Rows(string table) => string.Join(" | ", Row().Matches(table).Select(row => string.Join(' ', Cell().Matches(row.Value).Select(cell => cell.Groups[1].Value)))).Replace('−', '-');

    [GeneratedRegex("""<table class="steps"><caption>(feature|pooled) map</caption>.*?</table>""", RegexOptions.Singleline)]
    private static partial Regex Map();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td[^>]*>([^<]*)</td>")]
    private static partial Regex Cell();
}
