using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The kernel editor: what it shows without scripts, and what it refuses.</summary>
public sealed class KernelEditorTests
{
    public KernelEditorTests() => TutorialDisplays.Register();

    [Fact]
    public void In_words_it_says_what_is_filtered_and_what_comes_out()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "a step: picture 3×4, values from 0 to 1; kernel 1×2, values from −1 to 1; filtered picture 3×3, values from 0 to 1",
            KernelEditor.Of(
                tensor(new float[,] { { 0, 0, 1, 1 }, { 0, 0, 1, 1 }, { 0, 0, 1, 1 } }),
                tensor(new float[,] { { -1, 1 } }),
                "a step").ToString());
    }

    [Fact]
    public void Without_scripts_the_filtered_picture_is_the_librarys()
    {
        using var scope = NewDisposeScope();
        using var samples = new DisplaySamples();
        var expected = nn.functional.conv2d(samples.Image.reshape(1, 1, 5, 5), samples.Kernel.reshape(1, 1, 3, 3)).squeeze();
        var values = expected.data<float>().Select(value => (double)value).ToArray();
        var colors = CellColors.For(values);
        var picture = Pngs.In(KernelEditor.Of(samples.Image, samples.Kernel).ToHtml())[1].Data;
        Assert.Equal(values.Select(value => colors.Of(value)).SelectMany(color => new[] { color.Red, color.Green, color.Blue }), picture);
    }

    [Fact]
    public void Bytes_keep_their_black_and_white()
    {
        using var scope = NewDisposeScope();
        var picture = Pngs.In(KernelEditor.Of(full(3, 3, 100, uint8), ones(1, 1)).ToHtml())[0].Data;
        Assert.All(picture, channel => Assert.Equal(100, channel));
    }

    [Fact]
    public void The_largest_picture_makes_a_display_under_100_KB()
    {
        using var scope = NewDisposeScope();
        random.manual_seed(1);
        var html = KernelEditor.Of(randn(48, 48), randn(5, 5)).ToHtml();
        Assert.InRange(System.Text.Json.JsonSerializer.Serialize(html).Length, 1_000, 100_000);
    }

    [Fact]
    public void What_cannot_be_edited_is_refused_with_the_reason()
    {
        using var scope = NewDisposeScope();
        void Refused(string reason, Tensor picture, Tensor kernel) =>
            Assert.Contains(
                reason,
                Assert.ThrowsAny<ArgumentException>(() => KernelEditor.Of(picture, kernel)).Message,
                StringComparison.Ordinal);

        Refused("picture is 49×3; to be edited it has 1 to 48 a side", ones(49, 3), ones(3, 3));
        Refused("kernel is 6×6; to be edited it has 1 to 5 a side", ones(9, 9), ones(6, 6));
        Refused("rank 3", ones(3, 9, 9), ones(3, 3));
        Refused("spans 3 pixels, more than the 2", ones(2, 2), ones(3, 3));
        Refused("picture holds NaN or ∞", full(3, 3, double.NaN), ones(3, 3));
        Refused("kernel holds NaN or ∞", ones(3, 3), full(1, 1, double.PositiveInfinity));
        Refused("Complex numbers", ones(3, 3, complex64), ones(1, 1));
    }
}
