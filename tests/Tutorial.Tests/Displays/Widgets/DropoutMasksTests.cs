using System.Globalization;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Dropout's masks: what they leave, how the mean comes near the values, and that the script shows the library's masks.</summary>
public sealed partial class DropoutMasksTests
{
    private static readonly float[,] Values = { { 1, -2, 3 }, { 0.5f, 4, -1 } };

    public DropoutMasksTests() => TutorialDisplays.Register();

    [Fact]
    public void A_mask_leaves_0_or_the_value_scaled()
    {
        var masks = Of(0.75);
        Assert.All(Enumerable.Range(0, 50), mask => Assert.All(
            masks.Dropped(mask).Cast<float>().Zip(Values.Cast<float>()), pair => Assert.Contains(
                pair.First,
                new[] { 0, 4 * pair.Second })));
    }

    [Fact]
    public void About_as_many_are_dropped_as_was_asked_for()
    {
        var masks = Of(0.25);
        var dropped = Enumerable.Range(0, 1_000).Sum(mask => masks.Dropped(mask).Cast<float>().Count(value => value == 0));
        Assert.InRange(dropped / 6_000.0, 0.23, 0.27);          // 0.25, and more than three deviations to each side
    }

    [Fact]
    public void The_mean_is_that_of_all_masks()
    {
        var masks = Of(0.5);
        var expected = Enumerable.Range(0, 6)
            .Select(place => Enumerable.Range(0, 1_000).Average(mask => (double)masks.Dropped(mask)[place / 3, place % 3]));
        Assert.All(expected.Zip(masks.Mean().Cast<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Fact]
    public void The_same_seed_gives_the_same_masks_and_leaves_torchs_random_numbers_alone()
    {
        using var scope = NewDisposeScope();
        var before = get_rng_state();
        Assert.Equal(Of(0.5).ToHtml(), Of(0.5).ToHtml());
        Assert.True(before.eq(get_rng_state()).all().item<bool>());
    }

    [Fact]
    public void Nothing_dropped_leaves_the_values() => Assert.Equal(Values.Cast<float>(), Of(0).Mean().Cast<float>());

    [Fact]
    public async Task The_buttons_go_through_the_librarys_masks_to_its_mean()
    {
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        var masks = Of(0.5);
        var second = await AfterAsync(masks, "buttons[0].click();");
        var all = await AfterAsync(masks, "for (let i = 0; i < 12; i++) buttons[1].click();");

        Assert.Equal(Texts(masks.Dropped(1)), Cells(second, table: 2));
        Assert.Contains("After 2 masks the mean differs", second, StringComparison.Ordinal);
        Assert.Equal(Texts(masks.Mean()), Cells(all, table: 3));
        Assert.Contains("After 1000 masks, all there are, the mean differs", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_begin_again()
    {
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        var page = await AfterAsync(Of(0.5), "buttons[1].click(); buttons[2].click();");
        Assert.Contains("After 1 mask the mean differs", page, StringComparison.Ordinal);
        Assert.Equal(Texts(Of(0.5).Dropped(0)), Cells(page, table: 3));
    }

    [Fact]
    public void The_largest_display_is_under_100_KB()
    {
        using var scope = NewDisposeScope();
        Assert.InRange(DropoutMasks.Of(arange(64).reshape(8, 8) / 7, 0.3, seed: 1).ToHtml().Length, 1_000, 90_000);
    }

    [Fact]
    public void What_cannot_be_shown_is_refused_with_the_reason()
    {
        using var scope = NewDisposeScope();
        void Refused(string reason, Tensor values, double probability) =>
            Assert.Contains(
                reason,
                Assert.ThrowsAny<ArgumentException>(() => DropoutMasks.Of(values, probability, seed: 1)).Message,
                StringComparison.Ordinal);

        Refused("at least 0 and below 1", ones(3), 1);
        Refused("at least 0 and below 1", ones(3), double.NaN);
        Refused("shape [17] is too large", ones(17), 0.5);
        Refused("shape [9, 8] is too large", ones(9, 8), 0.5);
        Refused("rank 3", ones(2, 2, 2), 0.5);
        Refused("NaN or ∞", full(2, double.NaN), 0.5);
    }

    private static DropoutMasks Of(double probability)
    {
        using var values = tensor(Values);
        return DropoutMasks.Of(values, probability, seed: 3);
    }

    private static Task<string> AfterAsync(DropoutMasks masks, string script) => HeadlessBrowser.DumpAsync(
        masks.ToHtml()
            + $"<script>setTimeout(() => {{ const buttons = document.querySelectorAll('.live button'); {script} }}, 500);</script>");

    private static IEnumerable<string> Texts(float[,] values) =>
        values.Cast<float>().Select(value => Math.Round(value, 2, MidpointRounding.AwayFromZero)
            .ToString("0.##", CultureInfo.InvariantCulture).Replace("-0", "0", StringComparison.Ordinal) is "0"
                ? "0"
                : Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−'));

    private static IEnumerable<string> Cells(string page, int table) =>
        Cell().Matches(Table().Matches(page)[table].Value).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<table class=\"steps\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<td[^>]*>([^<]*)</td>")]
    private static partial Regex Cell();
}
