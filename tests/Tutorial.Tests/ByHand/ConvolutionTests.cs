using CsCheck;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ConvolutionTests
{
    /// <summary>Settings in which the kernel fits into the image, with sides that differ so that a swapped axis shows.</summary>
    private sealed record Setting(int Height, int Width, int KernelHeight, int KernelWidth, int Stride, int Padding, int Dilation);

    private static readonly Gen<Setting> Settings = Gen.Select(
        Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[1, 3],
        (height, width, kernelHeight, kernelWidth, stride, padding, dilation) =>
            new Setting(height, width, kernelHeight, kernelWidth, stride, padding, dilation))
        .Where(s =>
            s.Dilation * (s.KernelHeight - 1) < s.Height + 2 * s.Padding
                && s.Dilation * (s.KernelWidth - 1) < s.Width + 2 * s.Padding);

    [Fact]
    public void One_channel_equals_the_library()
    {
        Settings.SelectMany(setting => Gen.Select(
            Gen.Const(setting), RandomArrays.Of(setting.Height, setting.Width), RandomArrays.Of(setting.KernelHeight, setting.KernelWidth)))
        .Sample((setting, image, kernel) =>
        {
            using var scope = NewDisposeScope();
            var expected = nn.functional.conv2d(
                tensor(image).unsqueeze(0).unsqueeze(0), tensor(kernel).unsqueeze(0).unsqueeze(0),
                strides: [setting.Stride, setting.Stride],
                padding: [setting.Padding, setting.Padding],
                dilation: [setting.Dilation, setting.Dilation]);
            RandomArrays.AssertClose(
                ByHand.ToArray2d(expected[0, 0]),
                ByHand.Correlate2d(image, kernel, setting.Stride, setting.Padding, setting.Dilation));
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void Several_channels_and_kernels_equal_the_library()
    {
        Gen.Select(Settings, Gen.Int[1, 4], Gen.Int[1, 4]).SelectMany((setting, channels, outputs) => Gen.Select(
            Gen.Const(setting),
            RandomArrays.Of(channels, setting.Height, setting.Width),
            RandomArrays.Of(outputs, channels, setting.KernelHeight, setting.KernelWidth),
            RandomArrays.Of(outputs)))
        .Sample((setting, image, kernels, biases) =>
        {
            using var scope = NewDisposeScope();
            var expected = nn.functional.conv2d(
                tensor(image).unsqueeze(0), tensor(kernels), tensor(biases),
                strides: [setting.Stride, setting.Stride],
                padding: [setting.Padding, setting.Padding],
                dilation: [setting.Dilation, setting.Dilation]);
            RandomArrays.AssertClose(
                ByHand.ToArray3d(expected[0]),
                ByHand.Correlate2d(image, kernels, biases, setting.Stride, setting.Padding, setting.Dilation));
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void Without_biases_nothing_is_added()
    {
        float[,,] image = { { { 1, 2 }, { 3, 4 } } };
        float[,,,] kernels = { { { { 10 } } } };

        Assert.Equal(new float[,,] { { { 10, 20 }, { 30, 40 } } }, ByHand.Correlate2d(image, kernels));
    }

    [Fact]
    public void The_kernel_is_not_flipped()
    {
        float[,] image = { { 1, 2, 3 } };
        float[,] kernel = { { 1, 10 } };

        Assert.Equal(new float[,] { { 21, 32 } }, ByHand.Correlate2d(image, kernel));
    }

    [Theory]
    [InlineData(32, 3, 1, 0, 1, 30)]
    [InlineData(32, 3, 1, 1, 1, 32)]
    [InlineData(15, 2, 2, 0, 1, 7)]
    [InlineData(7, 3, 2, 0, 2, 2)]
    [InlineData(1, 1, 5, 0, 9, 1)]
    public void Output_size_follows_the_formula(int size, int kernel, int stride, int padding, int dilation, int expected)
    {
        Assert.Equal(expected, ByHand.OutputSize(size, kernel, stride, padding, dilation));
    }

    [Theory]
    [InlineData(0, 1, 1, 0, 1, "The image's side is 0; it must be at least 1.")]
    [InlineData(5, 0, 1, 0, 1, "The kernel's side is 0; it must be at least 1.")]
    [InlineData(5, 3, 0, 0, 1, "The stride is 0; it must be at least 1.")]
    [InlineData(5, 3, 1, -1, 1, "The padding is -1; it must be at least 0.")]
    [InlineData(5, 3, 1, 0, 0, "The dilation is 0; it must be at least 1.")]
    [InlineData(4, 3, 1, 0, 2, "A kernel of 3 with dilation 2 spans 5 pixels, more than the 4 there are")]
    [InlineData(2, 5, 1, 1, 1, "A kernel of 5 with dilation 1 spans 5 pixels, more than the 4 there are")]
    public void An_illegal_combination_is_refused_in_one_sentence(
        int size, int kernel, int stride, int padding, int dilation, string sentence)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => ByHand.OutputSize(size, kernel, stride, padding, dilation));
        Assert.StartsWith(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernels_of_another_depth_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => ByHand.Correlate2d(new float[3, 5, 5], new float[8, 1, 3, 3]));
        Assert.StartsWith("The kernels are 1 channels deep but the image has 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_bias_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => ByHand.Correlate2d(new float[3, 5, 5], new float[8, 3, 3, 3], new float[7]));
        Assert.StartsWith("There are 7 biases for 8 kernels", error.Message, StringComparison.Ordinal);
    }
}
