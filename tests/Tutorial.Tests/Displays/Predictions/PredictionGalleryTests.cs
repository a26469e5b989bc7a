using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class PredictionGalleryTests
{
    // Brightness 2/3 gives the logit 1, so "dog" gets 1/(1 + e⁻¹) = 73.1 % and the cat's loss is 1.31; brightness 1/3 gives −2/3, so
    // "cat" gets 1/(1 + e^(−2/3)) = 66.1 % and the dog's loss is 1.08.
    private const string First = "image 2: ✗ dog 73.1 %, ✓ cat 26.9 %, loss 1.31";
    private const string Second = "image 1: ✗ cat 66.1 %, ✓ dog 33.9 %, loss 1.08";

    [Fact]
    public void Mistakes_are_shown_with_both_names_and_their_loss_the_highest_first()
    {
        using var dataset = Shades.Of(0, 85, 170, 255);
        using var predictions = Shades.Predict(dataset);
        var gallery = PredictionGallery.OfMistakes(dataset, predictions);

        Assert.Equal($"2 of 2 wrong predictions, the highest loss first:\n{First}\n{Second}", gallery.ToString());
        Assert.Equal([170, 85], Pngs.In(gallery.ToHtml()).Select(picture => (int)picture.Data[0]));
        Assert.Contains($"alt=\"{First}\"", gallery.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_as_asked_for_are_shown_and_all_are_counted()
    {
        using var dataset = Shades.Of(0, 85, 170, 255);
        using var predictions = Shades.Predict(dataset);
        Assert.Equal(
            $"1 of 2 wrong predictions, the highest loss first:\n{First}",
            PredictionGallery.OfMistakes(dataset, predictions, count: 1).ToString());
    }

    [Fact]
    public void Without_mistakes_it_says_so()
    {
        using var dataset = Shades.Of(0, 255);
        using var predictions = Shades.Predict(dataset);
        var gallery = PredictionGallery.OfMistakes(dataset, predictions);

        Assert.Equal("None of the 2 predictions is wrong.", gallery.ToString());
        Assert.Contains("<p>None of the 2 predictions is wrong.</p>", gallery.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", gallery.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Chosen_images_stand_in_the_order_given_right_or_wrong()
    {
        using var dataset = Shades.Of(0, 85, 170, 255);
        using var predictions = Shades.Predict(dataset);
        var gallery = PredictionGallery.Of(dataset, predictions, [3, 1]);

        Assert.Equal($"2 images:\nimage 3: ✓ dog 93.5 %, loss 0.07\n{Second}", gallery.ToString());
        Assert.Equal([255, 85], Pngs.In(gallery.ToHtml()).Select(picture => (int)picture.Data[0]));
    }

    [Fact]
    public void The_three_most_probable_classes_and_the_true_one_have_bars()
    {
        using var model = new FixedLogits([3, 2, 1, 0, -1]);
        using var dataset = new ImageDataset(
            zeros(1, 3, 4, 4, dtype: ScalarType.Byte),
            tensor(new long[] { 4 }),
            ["a", "b", "c", "d", "e"],
            "one");
        using var predictions = Predictions.Of(model, dataset);

        var bars = PredictionBar.Of(predictions, 0);

        Assert.Equal(["a", "b", "c", "e"], bars.Select(bar => bar.ClassName));
        Assert.Equal([false, null, null, true], bars.Select(bar => bar.Right));
        var sum = new[] { 3, 2, 1, 0, -1 }.Sum(logit => Math.Exp(logit));
        Assert.Equal(Math.Exp(3) / sum, bars[0].Probability, 1e-6);
    }

    [Theory]
    [InlineData(0f, "0.0 %")]
    [InlineData(0.0002f, "<0.1 %")]
    [InlineData(0.932f, "93.2 %")]
    [InlineData(0.9999f, ">99.9 %")]
    [InlineData(1f, "100.0 %")]
    public void Nothing_is_rounded_to_none_or_to_all(float probability, string percent) =>
        Assert.Equal(percent, new PredictionBar("cat", probability, null).Percent);

    [Fact]
    public void Marks_are_signs_and_not_only_colours()
    {
        using var dataset = Shades.Of(0, 85);
        using var predictions = Shades.Predict(dataset);
        var rows = Markup.Tables(PredictionGallery.OfMistakes(dataset, predictions).ToHtml())[0];
        Assert.Equal([["✗", "cat", "", "66.1 %"], ["✓", "dog", "", "33.9 %"]], rows);
    }

    [Fact]
    public void The_white_of_a_mark_can_be_read() => Assert.All([true, false], right =>
        Assert.True(Contrast.Of("#ffffff", Html.Mark(right)[Html.Mark(right).IndexOf('#', StringComparison.Ordinal)..][..7]) >= 4.5));

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        using var dataset = Shades.Of(["<b>&\"", "<script>"], 0, 85);
        using var predictions = Shades.Predict(dataset);
        var html = PredictionGallery.OfMistakes(dataset, predictions).ToHtml();

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("✗ &lt;b&gt;&amp;&quot; 66.1 %, ✓ &lt;script&gt; 33.9 %", html, StringComparison.Ordinal);
    }

    [Fact]
    public void It_outlives_the_tensors_it_was_made_of()
    {
        var dataset = Shades.Of(0, 85);
        var predictions = Shades.Predict(dataset);
        var gallery = PredictionGallery.OfMistakes(dataset, predictions);
        var html = gallery.ToHtml();
        dataset.Dispose();
        predictions.Dispose();
        Assert.Equal(html, gallery.ToHtml());
    }

    [Fact]
    public void It_leaves_no_tensor_behind()
    {
        using var dataset = Shades.Of(0, 85, 170);
        using var predictions = Shades.Predict(dataset);
        var before = TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        PredictionGallery.OfMistakes(dataset, predictions);
        Assert.Equal(before, TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Twelve_mistakes_stay_under_100_KB()
    {
        using var images = randint(0, 256, [24, 3, 32, 32], dtype: ScalarType.Byte);
        using var dataset = new ImageDataset(images.alias(), arange(24, int64) % 2, ["cat", "dog"], "noise");
        using var model = new FixedLogits([1, 0]);
        using var predictions = Predictions.Of(model, dataset);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(PredictionGallery.OfMistakes(dataset, predictions).ToHtml()), 1, 100_000);
    }

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        using var dataset = Shades.Of(0, 85, 170);
        using var predictions = Shades.Predict(dataset);
        var html = PredictionGallery.OfMistakes(dataset, predictions).ToHtml();
        using var german = new GermanCulture();
        Assert.Equal(html, PredictionGallery.OfMistakes(dataset, predictions).ToHtml());
    }

    [Fact]
    public void Other_images_than_were_predicted_are_refused()
    {
        using var dataset = Shades.Of(0, 85, 170, 255);
        using var few = dataset.Take(2);
        using var predictions = Shades.Predict(dataset);
        var error = Assert.Throws<ArgumentException>(() => PredictionGallery.OfMistakes(few, predictions));
        Assert.StartsWith("There are 2 images but 4 predictions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_is_not_there_is_refused()
    {
        using var dataset = Shades.Of(0, 85);
        using var predictions = Shades.Predict(dataset);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => PredictionGallery.Of(dataset, predictions, [0, 2]));
        Assert.StartsWith("There is no image 2: indices run from 0 to 1.", error.Message, StringComparison.Ordinal);
    }
}
