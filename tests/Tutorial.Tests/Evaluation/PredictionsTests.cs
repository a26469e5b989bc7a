using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class PredictionsTests : IDisposable
{
    private readonly ImageDataset images = BrightAndDark.Images(25);
    private readonly nn.Module<Tensor, Tensor> model = BrightAndDark.Model();

    public void Dispose()
    {
        model.Dispose();
        images.Dispose();
    }

    [Fact]
    public void Every_image_has_its_probabilities_its_class_and_the_true_one()
    {
        using var scope = NewDisposeScope();
        using var predictions = Predictions.Of(model, images, batchSize: 10);
        var logits = model.call(images.Images.to(float32) / 255);

        Assert.Equal([25, 2], predictions.Probabilities.shape);
        for (var image = 0; image < 25; image++)
        {
            var expected = ByHand.Softmax(ByHand.ToArray1d(logits[image]));
            RandomArrays.AssertClose(expected, predictions.ProbabilitiesOf(image));
            Assert.Equal(expected[0] > expected[1] ? 0 : 1, predictions.Predicted[image]);
            Assert.Equal(image % 2, predictions.Actual[image]);
        }

        Assert.Equal(images.ClassNames, predictions.ClassNames);
    }

    [Fact]
    public void Mistakes_come_surest_first()
    {
        using var predictions = Predictions.Of(model, images);
        var mistakes = predictions.Mistakes();

        Assert.Equal(Enumerable.Range(0, 25).Where(image => predictions.Predicted[image] != image % 2), mistakes.Order());
        var confidence = mistakes.Select(image => predictions.ProbabilitiesOf(image).Max()).ToArray();
        Assert.NotEmpty(mistakes);
        Assert.Equal(confidence.OrderDescending(), confidence);
    }

    [Fact]
    public void They_outlive_the_scope_they_were_made_in_and_own_one_tensor()
    {
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        Predictions predictions;
        using (NewDisposeScope())
            predictions = Predictions.Of(model, images, batchSize: 10);

        Assert.Equal(before + 1, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        Assert.Equal(2, predictions.ProbabilitiesOf(24).Length);
        predictions.Dispose();
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(25)]
    public void An_image_that_is_not_there_is_refused(int image)
    {
        using var predictions = Predictions.Of(model, images);
        Assert.Throws<ArgumentOutOfRangeException>(() => predictions.ProbabilitiesOf(image));
    }
}
