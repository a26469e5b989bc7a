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
    public void The_loss_of_an_image_is_minus_the_logarithm_of_its_true_probability()
    {
        using var predictions = Predictions.Of(model, images, batchSize: 10);
        Assert.All(Enumerable.Range(0, 25), image => Assert.Equal(
            -Math.Log(predictions.ProbabilitiesOf(image)[image % 2]), predictions.LossOf(image), 1e-5));
    }

    [Fact]
    public void The_mean_of_the_losses_is_the_loss_of_the_evaluation()
    {
        using var predictions = Predictions.Of(model, images, batchSize: 7);
        Assert.Equal(
            Evaluator.Evaluate(model, images).Loss,
            Enumerable.Range(0, 25).Average(image => (double)predictions.LossOf(image)),
            1e-5);
    }

    [Fact]
    public void A_probability_too_small_for_a_float_has_a_loss_all_the_same()
    {
        using var surelyWrong = new FixedLogits([200, 0]);
        using var predictions = Predictions.Of(surelyWrong, images);
        Assert.Equal((0f, 200f), (predictions.ProbabilitiesOf(1)[1], predictions.LossOf(1)));
    }

    [Fact]
    public void Mistakes_come_with_the_highest_loss_first()
    {
        using var predictions = Predictions.Of(model, images);
        var mistakes = predictions.Mistakes();

        Assert.Equal(Enumerable.Range(0, 25).Where(image => predictions.Predicted[image] != image % 2), mistakes.Order());
        Assert.NotEmpty(mistakes);
        var losses = mistakes.Select(predictions.LossOf).ToArray();
        Assert.Equal(losses.OrderDescending(), losses);
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
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => predictions.ProbabilitiesOf(image));
        Assert.StartsWith($"There is no image {image}: indices run from 0 to 24.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => predictions.LossOf(image));
    }
}
