using CsCheck;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class PoolingTests
{
    private static readonly float[,] FourByFour = { { 1, 3, 2, 1 }, { 4, 6, 5, 0 }, { 7, 2, 9, 8 }, { 1, 0, 3, 4 } };

    private static readonly Gen<(float[,,] Maps, int Size, int Stride)> Settings =
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[1, 4]).SelectMany((channels, size, stride) =>
            Gen.Select(Gen.Int[size, 11], Gen.Int[size, 11]).SelectMany((height, width) =>
                RandomArrays.Of(channels, height, width).Select(maps => (maps, size, stride))));

    [Fact]
    public void Max_pooling_equals_the_library() => Compare(
        ByHand.MaxPool2d, (maps, size, stride) => nn.functional.max_pool2d(maps, size, stride));

    [Fact]
    public void Average_pooling_equals_the_library() => Compare(
        ByHand.AveragePool2d, (maps, size, stride) => nn.functional.avg_pool2d(maps, size, stride));

    [Fact]
    public void Sum_pooling_equals_the_library() => Compare(
        ByHand.SumPool2d, (maps, size, stride) => nn.functional.avg_pool2d(maps, size, stride, divisor_override: 1));

    [Fact]
    public void The_same_numbers_give_three_answers()
    {
        Assert.Equal(new float[,] { { 6, 5 }, { 7, 9 } }, ByHand.MaxPool2d(FourByFour, 2, 2));
        Assert.Equal(new float[,] { { 14, 8 }, { 10, 24 } }, ByHand.SumPool2d(FourByFour, 2, 2));
        Assert.Equal(new float[,] { { 3.5f, 2 }, { 2.5f, 6 } }, ByHand.AveragePool2d(FourByFour, 2, 2));
    }

    [Fact]
    public void The_stride_is_the_size_when_it_is_left_out()
    {
        Assert.Equal(ByHand.MaxPool2d(FourByFour, 2, 2), ByHand.MaxPool2d(FourByFour, 2));
    }

    [Fact]
    public void Negative_maps_keep_their_largest_value()
    {
        Assert.Equal(new float[,] { { -1 } }, ByHand.MaxPool2d(new float[,] { { -3, -1 }, { -2, -4 } }, 2));
    }

    [Fact]
    public void A_window_larger_than_the_map_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ByHand.MaxPool2d(FourByFour, 5));
    }

    [Fact]
    public void Maps_without_a_channel_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ByHand.MaxPool2d(new float[0, 4, 4], 2));
    }

    private static void Compare(Func<float[,,], int, int?, float[,,]> byHand, Func<Tensor, long, long, Tensor> library)
    {
        Settings.Sample(setting =>
        {
            using var scope = NewDisposeScope();
            var expected = library(tensor(setting.Maps).unsqueeze(0), setting.Size, setting.Stride)[0];
            RandomArrays.AssertClose(ByHand.ToArray3d(expected), byHand(setting.Maps, setting.Size, setting.Stride));
        }, iter: 200, threads: 1);
    }
}
