using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class AdjustableNetworkTests
{
    [Fact]
    public void Two_convolutions_of_width_32_are_the_network_of_the_lessons()
    {
        using var scope = NewDisposeScope();
        using var adjustable = AdjustableNetwork.Create(seed: 3);
        using var fixedSize = Cifar10Network.Create(seed: 3);
        var images = rand(2, 3, 32, 32);

        Assert.True(allclose(fixedSize.forward(images), adjustable.forward(images)));
    }

    [Theory]
    [InlineData(1, 16, 462_666)]        // 448 + 3600·128 + 128 + 1290
    [InlineData(2, 16, 153_962)]        // 448 + 4640 + 1152·128 + 128 + 1290
    [InlineData(3, 8, 44_314)]          // 224 + 1168 + 4640 + 288·128 + 128 + 1290
    [InlineData(4, 8, 20_794)]          // 224 + 1168 + 4640 + 9248 + 32·128 + 128 + 1290
    public void It_has_the_parameters_that_a_count_by_hand_gives(int convolutions, int width, long expected)
    {
        using var model = AdjustableNetwork.Create(seed: 1, convolutions, width);

        Assert.Equal(expected, model.parameters().Sum(parameter => parameter.numel()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_depth_takes_a_picture_and_gives_a_score_for_each_class(int convolutions)
    {
        using var scope = NewDisposeScope();
        using var model = AdjustableNetwork.Create(seed: 1, convolutions, width: 4, dropout: 0.5, classes: 3);

        Assert.Equal([2, 3], model.forward(rand(2, 3, 32, 32)).shape);
    }

    [Theory]
    [InlineData(0, 8, 0.0, 10)]
    [InlineData(5, 8, 0.0, 10)]
    [InlineData(2, 0, 0.0, 10)]
    [InlineData(2, 8, 1.0, 10)]
    [InlineData(2, 8, double.NaN, 10)]
    [InlineData(2, 8, 0.0, 0)]
    public void A_size_that_cannot_be_is_refused(int convolutions, int width, double dropout, int classes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AdjustableNetwork.Create(1, convolutions, width, dropout, classes));
}
