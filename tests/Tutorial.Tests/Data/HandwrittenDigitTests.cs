namespace Tutorial.Tests;

public sealed class HandwrittenDigitTests
{
    [Fact]
    public void The_same_seed_draws_the_same_digit()
    {
        Assert.Equal(HandwrittenDigit.Draw(3, seed: 5), HandwrittenDigit.Draw(3, seed: 5));
    }

    [Fact]
    public void Another_seed_draws_another_hand()
    {
        Assert.NotEqual(HandwrittenDigit.Draw(3, seed: 5), HandwrittenDigit.Draw(3, seed: 6));
    }

    [Theory]
    [InlineData(28)]
    [InlineData(32)]
    [InlineData(64)]
    public void Pixels_are_whole_numbers_from_paper_to_ink(int size)
    {
        var pixels = HandwrittenDigit.Draw(5, size);
        var values = pixels.Cast<float>().ToArray();

        Assert.Equal((size, size), (pixels.GetLength(0), pixels.GetLength(1)));
        Assert.All(values, value => Assert.Equal(MathF.Round(value), value));
        Assert.Equal((0, 255), (values.Min(), values.Max()));
    }

    [Fact]
    public void The_smallest_picture_has_ink() => Assert.True(HandwrittenDigit.Draw(1, 8).Cast<float>().Count(value => value > 128) >= 4);

    [Fact]
    public void Digits_of_other_hands_are_told_apart_by_the_nearest_mean()
    {
        var means = Enumerable.Range(0, 10).Select(digit => Mean(Enumerable.Range(0, 20).Select(seed => Pixels(digit, seed)))).ToArray();
        var wrong = from digit in Enumerable.Range(0, 10)
                    from seed in Enumerable.Range(100, 20)
                    let pixels = Pixels(digit, seed)
                    let nearest = means.Select((mean, index) => (Distance(mean, pixels), index)).Min().index
                    where nearest != digit
                    select (digit, seed, nearest);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(10, 32)]
    [InlineData(-1, 32)]
    [InlineData(7, 7)]
    public void What_cannot_be_drawn_is_refused(int digit, int size)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HandwrittenDigit.Draw(digit, size));
    }

    private static float[] Pixels(int digit, int seed) => [.. HandwrittenDigit.Draw(digit, 16, seed).Cast<float>()];

    private static float[] Mean(IEnumerable<float[]> images)
    {
        var all = images.ToArray();
        return [.. Enumerable.Range(0, all[0].Length).Select(place => all.Average(image => image[place]))];
    }

    private static double Distance(float[] one, float[] other) => one.Zip(other, (a, b) => (double)(a - b) * (a - b)).Sum();
}
