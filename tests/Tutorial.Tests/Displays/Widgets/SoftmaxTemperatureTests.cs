using System.Globalization;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The softmax with a temperature: the library's numbers, and in a browser the script's, against torch.</summary>
public sealed partial class SoftmaxTemperatureTests
{
    private static readonly double[] Logits = [2, -1, 0.5];
    private static readonly string[] Names = ["cat", "dog", "ship"];

    [Fact]
    public void At_each_temperature_the_probabilities_are_torchs() => Assert.Equal(
        string.Join("; ", new[] { 0.5, 1, 2 }.Select(temperature =>
            string.Create(CultureInfo.InvariantCulture, $"temperature {temperature}: ")
                + string.Join(", ", Names.Zip(Expected(temperature), (name, percent) => $"{name} {percent}")))),
        SoftmaxTemperature.Of(Logits, Names).ToString());

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public async Task With_the_slider_they_are_too(double temperature)
    {
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        var move =
            $"slider.value = Math.log10({temperature.ToString(CultureInfo.InvariantCulture)}); slider.dispatchEvent(new Event('input'));";
        var page = await HeadlessBrowser.DumpAsync(
            SoftmaxTemperature.Of(Logits, Names).ToHtml()
                + $"<script>setTimeout(() => {{ const slider = document.querySelector('[type=range]'); {move} }}, 500);</script>");
        Assert.Equal(Expected(temperature), Share().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"aria-valuetext=\"temperature {temperature}\""),
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_numbers_overflow_nowhere() =>
        Assert.Equal(
            "cat 100.0 %, dog 0.0 %",
            SoftmaxTemperature.Of([double.MaxValue, double.MinValue], ["cat", "dog"]).ToString().Split("1: ")[1].Split(';')[0]);

    [Fact]
    public void Numbers_have_a_point_in_every_culture()
    {
        using var german = new GermanCulture();
        Assert.StartsWith("temperature 0.5: cat 100.0 %;", SoftmaxTemperature.Of([1], ["cat"]).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0,5", SoftmaxTemperature.Of(Logits, Names).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_shown_is_refused_with_the_reason()
    {
        Assert.Contains(
            "There are 0 logits",
            Assert.Throws<ArgumentException>(() => SoftmaxTemperature.Of([], [])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "There are 21 logits",
            Assert.Throws<ArgumentException>(() => SoftmaxTemperature.Of(new double[21], new string[21])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "is NaN",
            Assert.Throws<ArgumentException>(() => SoftmaxTemperature.Of([1, double.NaN], ["a", "b"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "2 logits but 1 names",
            Assert.Throws<ArgumentException>(() => SoftmaxTemperature.Of([1, 2], ["a"])).Message,
            StringComparison.Ordinal);
    }

    private static string[] Expected(double temperature)
    {
        using var scope = NewDisposeScope();
        return [.. (tensor(Logits) / temperature).softmax(0, null).data<double>()
            .Select(share => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %")];
    }

    [GeneratedRegex("<td>([0-9.]+ %)</td>")]
    private static partial Regex Share();
}
