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
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        using var scope = NewDisposeScope();
        random.manual_seed(3);
        var image = randint(-4, 5, [7, 6]).to(float32);
        var kernel = randint(-2, 3, [3, 2]).to(float32);
        var batch = image.unsqueeze(0).unsqueeze(0);
        (SlidingWindow Window, Tensor Expected)[] cases =
        [
            .. from setting in ((int Stride, int Padding, int Dilation)[])[(1, 0, 1), (2, 0, 1), (1, 2, 1), (2, 1, 2)]
               select (SlidingWindow.Convolution(image, kernel, setting.Stride, setting.Padding, setting.Dilation),
                   nn.functional.conv2d(
                       batch,
                       kernel.unsqueeze(0).unsqueeze(0),
                       null,
                       [setting.Stride, setting.Stride],
                       [setting.Padding, setting.Padding],
                       [setting.Dilation, setting.Dilation],
                       1)),
            (SlidingWindow.MaxPooling(image, 2), nn.functional.max_pool2d(batch, 2)),
            (SlidingWindow.MaxPooling(image, 3, stride: 1), nn.functional.max_pool2d(batch, 3, stride: 1)),
            (SlidingWindow.AveragePooling(image, 2), nn.functional.avg_pool2d(batch, 2)),
        ];

        var page = await HeadlessBrowser.DumpAsync(
            string.Concat(cases.Select(one => SlidingWindowDisplay.ToHtml(one.Window))) + GoToTheEnd);

        Assert.Equal(cases.Select(one => Rows(one.Expected)), Map().Matches(page).Select(match => Rows(match.Value)));
    }

    [Fact]
    public async Task Arrow_keys_on_the_map_move_the_window()
    {
        var page = await ActAsync(
            "for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'End', 'ArrowRight', 'ArrowUp'])"
            + "  box.querySelector('[tabindex]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));");
        Assert.Contains("Row 1, column 2: ", Live(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pointer_pressed_on_the_image_brings_the_window_there()
    {
        var page = await ActAsync(
            "const at = box.querySelector('[data-at=\"2,3\"]').getBoundingClientRect();"
            + "box.querySelector('[data-at=\"2,3\"]').dispatchEvent(new PointerEvent('pointerdown', { "
            + "bubbles: true, buttons: 1, clientX: at.x + 5, clientY: at.y + 5 }));");
        Assert.Contains("Row 1, column 2: ", Live(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stride", "0", "The stride must be a whole number from 1 to 8: choose one of them.")]
    [InlineData("stride", "1.5", "The stride must be a whole number from 1 to 8: choose one of them.")]
    [InlineData("padding", "", "The padding must be a whole number from 0 to 8: choose one of them.")]
    [InlineData(
        "dilation",
        "4",
        "A window of 3 with dilation 4 spans 9 pixels, more than the 5 there are: choose a smaller dilation or more padding.")]
    [InlineData("kernel value", "", "The kernel's value in row 0, column 0 is no number: type one, such as 0.5.")]
    public async Task What_cannot_be_is_explained_and_can_be_mended(string setting, string value, string sentence)
    {
        var find = setting == "kernel value"
            ? "box.querySelector('.steps input')"
            : $"[...box.querySelectorAll('label')].find(label => label.textContent.trim() === '{setting}').firstElementChild";
        var wrong = await ActAsync($"const input = {find}; const set = value => {{ input.value = value; "
            + $"input.dispatchEvent(new Event('change')); }}; set('{value}');");
        var mended = await ActAsync($"const input = {find}; const set = value => {{ input.value = value; "
            + $"input.dispatchEvent(new Event('change')); }}; set('{value}'); set('1');");

        Assert.Contains(sentence, Live(wrong), StringComparison.Ordinal);
        Assert.Contains("Row 0, column 0: ", Live(mended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kernel_can_be_chosen()
    {
        var page = await ActAsync(
            "const select = box.querySelector('select'); select.value = 'leave as it is'; select.dispatchEvent(new Event('change'));");
        Assert.Contains("1·0 + 2·0 + 0·0 + 0·0 + 1·1 + 3·0 + 2·0 + 2·0 + 1·0 = 1", Live(page), StringComparison.Ordinal);
    }

    /// <summary>The lessons' sign: right minus left, and below minus above.</summary>
    [Theory]
    [InlineData("vertical edges", "1·(−1) + 2·0 + 0·1 + 0·(−1) + 1·0 + 3·1 + 2·(−1) + 2·0 + 1·1 = 1")]
    [InlineData("horizontal edges", "1·(−1) + 2·(−1) + 0·(−1) + 0·0 + 1·0 + 3·0 + 2·1 + 2·1 + 1·1 = 2")]
    public async Task Edges_towards_the_brighter_side_are_positive(string name, string sum)
    {
        var page = await ActAsync(
            $"const select = box.querySelector('select'); select.value = '{name}'; select.dispatchEvent(new Event('change'));");
        Assert.Contains(sum, Live(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_less_motion_is_not_offered_to_play()
    {
        Assert.Contains(">play<", await ActAsync(""), StringComparison.Ordinal);
        Assert.DoesNotContain(">play<", await ActAsync("", "--force-prefers-reduced-motion"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Does something to a widget of a 5×5 image and a 3×3 kernel, <c>box</c> being what scripts have made of it, and gives the page.
    /// </summary>
    private static async Task<string> ActAsync(string script, params string[] options)
    {
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        using var samples = new DisplaySamples();
        TutorialDisplays.Register();
        var html = SlidingWindowDisplay.ToHtml(SlidingWindow.Convolution(samples.Image, samples.Kernel));
        return await HeadlessBrowser.DumpAsync(
            $"{html}<script>setTimeout(() => {{ const box = document.querySelector('.live'); {script} }}, 500);</script>",
            options);
    }

    private static string Live(string page) => page[page.IndexOf("class=\"live\"", StringComparison.Ordinal)..];

    private static string Rows(Tensor map) => string.Join(" | ", Enumerable.Range(0, (int)map.shape[2]).Select(row => string.Join(' ',
        Enumerable.Range(0, (int)map.shape[3])
            .Select(column => Math.Round(map[0, 0, row, column].item<float>(), 4).ToString(CultureInfo.InvariantCulture)))));

    private static string Rows(string table) => string.Join(" | ", Row().Matches(table).Select(row =>
        string.Join(' ', Cell().Matches(row.Value).Select(cell => cell.Groups[1].Value)))).Replace('−', '-');

    [GeneratedRegex("""<table class="steps"><caption>(feature|pooled) map</caption>.*?</table>""", RegexOptions.Singleline)]
    private static partial Regex Map();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td[^>]*>([^<]*)</td>")]
    private static partial Regex Cell();
}
