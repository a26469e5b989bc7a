namespace Tutorial.Tests;

public sealed class Pcg32Tests
{
    /// <summary>The first round of the demonstration program that comes with the algorithm's reference code.</summary>
    [Fact]
    public void It_gives_the_published_sequence()
    {
        var generator = new Pcg32(seed: 42, stream: 54);
        Assert.Equal(
            [0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e],
            Enumerable.Range(0, 6).Select(_ => generator.NextUInt32()));
    }

    [Fact]
    public void Streams_of_one_seed_differ()
    {
        var (one, other) = (new Pcg32(1, 1), new Pcg32(1, 2));
        Assert.NotEqual(Enumerable.Range(0, 4).Select(_ => one.NextUInt32()), Enumerable.Range(0, 4).Select(_ => other.NextUInt32()));
    }

    [Fact]
    public void Numbers_lie_between_0_and_1_and_spread_evenly()
    {
        var generator = new Pcg32(3, 1);
        var numbers = Enumerable.Range(0, 10_000).Select(_ => generator.NextFloat()).ToArray();

        Assert.All(numbers, number => Assert.InRange(number, 0, 0.99999994f));
        Assert.InRange(numbers.Average(), 0.48, 0.52);
        Assert.All(Enumerable.Range(0, 10), tenth => Assert.InRange(numbers.Count(number => (int)(number * 10) == tenth), 850, 1150));
    }

    [Fact]
    public void A_shuffle_keeps_every_value_and_puts_each_anywhere()
    {
        var generator = new Pcg32(5, 1);
        var firsts = new int[4];
        for (var i = 0; i < 4_000; i++)
        {
            int[] values = [0, 1, 2, 3];
            generator.Shuffle(values.AsSpan());
            Assert.Equal([0, 1, 2, 3], values.Order());
            firsts[values[0]]++;
        }

        Assert.All(firsts, count => Assert.InRange(count, 850, 1150));
    }
}
