using System.Text.Json;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>What the kernel editor's script draws, in a browser, against the library.</summary>
public sealed partial class KernelEditorScriptTests
{
    private static readonly float[,] Picture =
    {
        { 0, 2, 5, 1, 0, 7 },
        { 3, 1, 0, 4, 2, 2 },
        { 6, 0, 1, 1, 5, 3 },
        { 2, 2, 8, 0, 1, 4 },
        { 0, 7, 1, 3, 3, 0 },
        { 1, 0, 2, 6, 0, 5 },
    };
    private static readonly float[,] Given = { { 1, -2 }, { 0.5f, 0 } };

    /// <summary>The presets, written down anew, with what their weights are divided by.</summary>
    private static readonly (string Name, string Kernel, double Divisor)[] Presets =
    [
        ("as given", "1 -2 / .5 0", 1),
        ("leave as it is", "0 0 0 / 0 1 0 / 0 0 0", 1),
        ("blur, mean of 3×3", "1 1 1 / 1 1 1 / 1 1 1", 9),
        ("blur, mean of 5×5", "1 1 1 1 1 / 1 1 1 1 1 / 1 1 1 1 1 / 1 1 1 1 1 / 1 1 1 1 1", 25),
        ("blur, soft (Gauss)", "1 2 1 / 2 4 2 / 1 2 1", 16),
        ("sharpen", "0 -1 0 / -1 5 -1 / 0 -1 0", 1),
        ("Sobel, vertical edges", "-1 0 1 / -2 0 2 / -1 0 1", 1),
        ("Sobel, horizontal edges", "-1 -2 -1 / 0 0 0 / 1 2 1", 1),
        ("Laplace, all edges", "0 1 0 / 1 -4 1 / 0 1 0", 1),
        ("emboss", "-2 -1 0 / -1 1 1 / 0 1 2", 1),
        ("move one to the left", "0 0 0 / 0 0 1 / 0 0 0", 1),
    ];

    [Fact]
    public async Task Each_preset_filters_as_the_library_does()
    {
        const string ChooseEach = """
            const choice = box.querySelector('select'), seen = [];
            for (const option of choice.options) {
                choice.value = option.value;
                choice.dispatchEvent(new Event('change'));
                seen.push({ name: option.value, pixels: read() });
            }
            said = seen;
            """;
        using var said = await AfterAsync(ChooseEach, Picture);
        var seen = said.RootElement.EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => Numbers(one.GetProperty("pixels")));

        Assert.Equal(Presets.Select(preset => preset.Name), seen.Keys);
        Assert.All(
            Presets,
            preset => AssertShades(Filtered(Parse(preset.Kernel)).Select(value => value / preset.Divisor), seen[preset.Name]));
    }

    [Fact]
    public async Task A_typed_weight_is_seen_at_once()
    {
        var (pixels, words) = await AfterAsync(Type(3, "1.5"));
        AssertShades(Filtered(Parse("1 -2 / .5 1.5")), pixels);
        Assert.StartsWith("The weights add up to 1. Filtered picture, 5×5, values from ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weights_can_be_divided_by_their_sum()
    {
        var (pixels, words) = await AfterAsync(Type(1, "2.5") + Tick(0));
        AssertShades(Filtered(Parse("1 2.5 / .5 0")).Select(value => value / 4), pixels);
        Assert.StartsWith("The weights add up to 4, and each is divided by that.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_of_0_divides_nothing()
    {
        var (pixels, words) = await AfterAsync(Type(1, "-1.5") + Tick(0));
        AssertShades(Filtered(Parse("1 -1.5 / .5 0")), pixels);
        Assert.StartsWith(
            "The weights add up to 0, by which nothing can be divided: they are taken as they are.",
            words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_pictures_own_shades_what_lies_outside_is_cut_off()
    {
        var (pixels, _) = await AfterAsync(Tick(1));
        var own = CellColors.For([.. Picture.Cast<float>().Select(value => (double)value)]);
        Assert.Equal(Filtered(Given).Select(value => (int)own.Of(value).Red), pixels.Chunk(4).Select(pixel => pixel[0]));
    }

    [Fact]
    public async Task What_is_no_number_is_named_and_the_picture_stays()
    {
        var (pixels, words) = await AfterAsync(Type(0, ""));
        Assert.Equal("The kernel's value in row 0, column 0 is no number: type one, such as 0.5.", words);
        AssertShades(Filtered(Given), pixels);
    }

    [Fact]
    public async Task A_preset_larger_than_the_picture_is_refused()
    {
        const string ChooseSharpen =
            "const choice = box.querySelector('select'); choice.value = 'sharpen'; choice.dispatchEvent(new Event('change'));";
        using var said = await AfterAsync(ChooseSharpen + "said = box.querySelector('[aria-live]').textContent;", new float[2, 2]);
        Assert.Equal("The picture is smaller than this kernel: choose another.", said.RootElement.GetString());
    }

    private static string Type(int place, string value) =>
        $"{{ const input = box.querySelectorAll('.steps input')[{place}]; input.value = '{value}'; "
            + $"input.dispatchEvent(new Event('input')); }}";

    private static string Tick(int place) => $"box.querySelectorAll('[type=checkbox]')[{place}].click();";

    /// <summary>
    /// Does something to an editor; gives the filtered picture's pixels, red, green, blue, opacity, and the sentence below.
    /// </summary>
    private static async Task<(int[] Pixels, string Words)> AfterAsync(string script)
    {
        using var said = await AfterAsync(
            script + "said = { pixels: read(), words: box.querySelector('[aria-live]').textContent };",
            Picture);
        return (Numbers(said.RootElement.GetProperty("pixels")), said.RootElement.GetProperty("words").GetString()!);
    }

    /// <summary>
    /// Runs a script on an editor, <c>box</c> being its live part and <c>read()</c> the filtered picture's pixels, and gives what it left
    /// in <c>said</c>.
    /// </summary>
    private static async Task<JsonDocument> AfterAsync(string script, float[,] picture)
    {
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        TutorialDisplays.Register();
        using var scope = NewDisposeScope();
        var html = KernelEditor.Of(tensor(picture), tensor(Given)).ToHtml();
        var page = await HeadlessBrowser.DumpAsync($$"""
            {{html}}<pre></pre><script>setTimeout(() => {
                const box = document.querySelector('.live'), canvas = box.querySelectorAll('canvas')[1];
                const read = () => [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data];
                let said;
                {{script}}
                document.querySelector('pre').textContent = JSON.stringify(said);
            }, 500);</script>
            """);
        return JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(Said().Match(page).Groups[1].Value));
    }

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(part => part.GetInt32())];

    private static void AssertShades(IEnumerable<double> values, int[] pixels)
    {
        double[] all = [.. values];
        var colors = CellColors.For(all);
        // The script rounds halves up, the library to even.
        Assert.All(
            all.SelectMany(value => new[] { colors.Of(value).Red, colors.Of(value).Green, colors.Of(value).Blue, (byte)255 }).Zip(pixels),
            pair => Assert.InRange(pair.Second, pair.First - 1, pair.First + 1));
        Assert.Equal(4 * all.Length, pixels.Length);
    }

    private static IEnumerable<double> Filtered(float[,] kernel) =>
        ByHand.Correlate2d(Picture, kernel).Cast<float>().Select(value => (double)value);

    private static float[,] Parse(string kernel)
    {
        float[][] rows = [.. kernel.Split('/', StringSplitOptions.TrimEntries).Select(row =>
            row.Split(' ').Select(value => float.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
        var parsed = new float[rows.Length, rows[0].Length];
        for (var place = 0; place < parsed.Length; place++)
            parsed[place / rows[0].Length, place % rows[0].Length] = rows[place / rows[0].Length][place % rows[0].Length];
        return parsed;
    }

    [GeneratedRegex("<pre>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Said();
}
