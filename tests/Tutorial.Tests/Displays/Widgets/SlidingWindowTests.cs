using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The window that slides: what it shows without scripts, and what it refuses.</summary>
public sealed class SlidingWindowTests
{
    private static readonly float[,] Image = { { 1, 2, 0, 1, 3 }, { 0, 1, 3, 2, 1 }, { 2, 2, 1, 0, 0 }, { 1, 0, 2, 3, 1 } };
    private static readonly float[,] Edges = { { 1, 0, -1 }, { 1, 0, -1 }, { 1, 0, -1 } };

    public SlidingWindowTests() => TutorialDisplays.Register();

    [Fact]
    public void Without_scripts_it_shows_the_first_place_and_the_whole_result()
    {
        using var scope = NewDisposeScope();
        var html = SlidingWindowDisplay.ToHtml(SlidingWindow.Convolution(tensor(Image), tensor(Edges)));
        var still = html[..html.IndexOf("<div class=\"live\">", StringComparison.Ordinal)];
        Assert.Contains("the window&#39;s first place", still, StringComparison.Ordinal);
        var map = PixelGrid.Of(tensor(ByHand.Correlate2d(Image, Edges)), window: (0, 0, 1, 1));
        var shown = SideBySide.Of(("the whole feature map", map)).ToHtml().Split("data:image/svg+xml;base64,")[1].Split('"')[0];
        Assert.Contains(shown, still, StringComparison.Ordinal);
    }

    [Fact]
    public void In_words_it_says_what_becomes_of_what()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("convolution of 4×5 by 3×3, stride 1: 2×3", SlidingWindow.Convolution(tensor(Image), tensor(Edges)).ToString());
        Assert.Equal("max pooling of 4×5 by 2×2, stride 2: 2×2", SlidingWindow.MaxPooling(tensor(Image), 2).ToString());
        Assert.Equal("average pooling of 4×5 by 3×3, stride 1: 2×3", SlidingWindow.AveragePooling(tensor(Image), 3, stride: 1).ToString());
    }

    [Theory]
    [InlineData(16, 3)]
    [InlineData(32, 0)]
    [InlineData(32, 3)]
    public void A_display_is_small(int side, int padding)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(1);
        Assert.InRange(
            SlidingWindowDisplay.ToHtml(SlidingWindow.Convolution(randn(side, side), tensor(Edges), padding: padding)).Length,
            1_000,
            100_000);
    }

    [Fact]
    public void Without_scripts_the_products_of_the_first_place_counted_from_0_are_written_out()
    {
        using var scope = NewDisposeScope();
        var html = SlidingWindowDisplay.ToHtml(SlidingWindow.Convolution(tensor(Image), tensor(Edges), padding: 1));
        Assert.Contains(
            Html.Escape("Row 0, column 0: 0·1 + 0·0 + 0·(−1) + 0·1 + 1·0 + 2·(−1) + 0·1 + 0·0 + 1·(−1) = −3"),
            html,
            StringComparison.Ordinal);
        Assert.Contains(
            "the largest of 1, 2, 0, 1 is 2",
            SlidingWindowDisplay.ToHtml(SlidingWindow.MaxPooling(tensor(Image), 2)),
            StringComparison.Ordinal);
        Assert.Contains(
            "(1 + 2 + 0 + 1) / 4 = 1",
            SlidingWindowDisplay.ToHtml(SlidingWindow.AveragePooling(tensor(Image), 2)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(33, 3, 1, "33×3")]
    [InlineData(4, 5, 1, "spans 5 pixels")]
    [InlineData(4, 3, 3, "spans 7 pixels")]
    public void What_cannot_be_shown_is_refused_with_the_reason(int side, int kernel, int dilation, string reason)
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<ArgumentException>(
            () => SlidingWindow.Convolution(ones(side, side == 33 ? 3 : side), ones(kernel, kernel), dilation: dilation));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_pooling_window_that_does_not_fit_is_refused(int size)
    {
        using var scope = NewDisposeScope();
        Assert.ThrowsAny<ArgumentException>(() => SlidingWindow.MaxPooling(tensor(Image), size));
    }
}
