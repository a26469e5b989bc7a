namespace Tutorial.Tests;

public sealed class RegularizedNetworkTests
{
    [Fact]
    public void It_starts_from_the_weights_of_lesson_05_whatever_is_added()
    {
        using var mine = RegularizedNetwork.Create(seed: 2, dropout: 0.5, mapDropout: 0.2, batchNormalization: true);
        using var ofLesson = Cifar10Network.Create(seed: 2);

        Assert.All(ofLesson.state_dict(), entry => Assert.True(entry.Value.eq(mine.state_dict()[entry.Key]).all().item<bool>()));
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(1, 0)]
    [InlineData(0, double.NaN)]
    public void A_share_out_of_range_is_refused(double dropout, double mapDropout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RegularizedNetwork.Create(1, 10, dropout, mapDropout));
}
