using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class TrialTrainingTests
{
    private static readonly TrialSettings Small = new(1e-3, 8, 1, 2, 0, 0, 1);

    [Fact]
    public void A_trial_is_measured_after_the_epochs_asked_for_and_comes_out_the_same_again()
    {
        using var images = Images();

        var settings = Small with { LearningRate = 0.01 };
        var trial = Run(settings, images, [1, 8]);

        Assert.Equal((7, TrialGroup.Grid, settings), (trial.Number, trial.Group, trial.Settings));
        Assert.Equal((2, 2), (trial.Validation.Count, trial.Test.Count));
        Assert.Equal(trial.Validation, Run(settings, images, [1, 8]).Validation);
        Assert.InRange(trial.Validation[^1], 0.8, 1);       // bright and dark are easily told apart
    }

    [Fact]
    public void The_decay_is_that_of_AdamW()
    {
        using var scope = NewDisposeScope();
        using var images = Images();
        var settings = Small with { LearningRate = 0.01, WeightDecay = 0.5, BatchSize = 40 };
        using var expected = AdjustableNetwork.Create(1, 1, 2, classes: 2);
        using var adamW = optim.AdamW(expected.parameters(), 0.01, 0.9, 0.999, 1e-7, weight_decay: 0.5);
        for (var epoch = 0; epoch < 3; epoch++)
            ByHand.TrainingStep(expected, adamW, Pixels.ToUnitRange(images.Learning.Images), images.Learning.Labels).Dispose();

        using var trained = TrialTraining.Train(
            settings, images.Learning, epochs: 3, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(expected.parameters().Zip(trained.parameters()), pair =>
            Assert.True(allclose(pair.First, pair.Second, rtol: 1e-4, atol: 1e-6)));
    }

    [Fact]
    public void Training_that_runs_away_is_measured_all_the_same()
    {
        using var images = Images();

        var trial = Run(Small with { LearningRate = 1e6 }, images, [1]);

        Assert.InRange(trial.Validation[0], 0, 1);
    }

    [Theory]
    [InlineData(0.0, 8, 0.0)]
    [InlineData(double.NaN, 8, 0.0)]
    [InlineData(0.1, 0, 0.0)]
    [InlineData(0.1, 8, -1.0)]
    public void Settings_that_cannot_be_are_refused(double rate, int batch, double decay)
    {
        using var images = Images();

        Assert.Throws<ArgumentException>(
            () => Run(Small with { LearningRate = rate, BatchSize = batch, WeightDecay = decay }, images, [1]));
    }

    private static Trial Run(TrialSettings settings, SearchImages images, int[] epochs) =>
        TrialTraining.Run(7, TrialGroup.Grid, settings, images, epochs, TimeProvider.System, CancellationToken.None);

    private static SearchImages Images() => new(
        BrightAndDark.Images(40, seed: 1, side: 32),
        BrightAndDark.Images(20, seed: 2, side: 32),
        BrightAndDark.Images(20, seed: 3, side: 32));
}
