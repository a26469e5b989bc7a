using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class BestEpochTests : IDisposable
{
    private readonly Linear model = nn.Linear(1, 1, hasBias: false);

    public void Dispose() => model.Dispose();

    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 2)]
    [InlineData(new[] { 1.0, 1.0, 1.0 }, 1)]
    [InlineData(new[] { 3.0, 2.0, 1.0 }, 3)]
    [InlineData(new[] { 2.0, double.NaN, 3.0 }, 1)]
    public void Restore_brings_back_the_weights_of_the_first_epoch_with_the_lowest_validation_loss(double[] losses, int expected)
    {
        using var keeper = new BestEpoch(model);
        for (var epoch = 1; epoch <= losses.Length; epoch++)
        {
            SetWeight(epoch);
            keeper.Report(Report(Result(epoch, losses[epoch - 1])));
        }

        keeper.Restore();

        Assert.Equal(expected, keeper.Epoch);
        Assert.Equal(expected, model.weight.item<float>());
    }

    [Theory]
    [InlineData("accuracy", 2)]
    [InlineData("precision", 3)]
    [InlineData("recall", 1)]
    [InlineData("loss", 3)]
    public void Another_metric_chooses_its_own_epoch(string metric, int expected)
    {
        using var keeper = new BestEpoch(model, metric: metric);
        Metrics[] measured = [new(3, 0.1, 0.2, 0.9), new(2, 0.7, 0.2, 0.3), new(1, 0.7, 0.4, double.NaN)];
        for (var epoch = 1; epoch <= measured.Length; epoch++)
        {
            SetWeight(epoch);
            keeper.Report(Report(Result(epoch, 1) with { Validation = measured[epoch - 1] }));
        }

        keeper.Restore();

        Assert.Equal(expected, keeper.Epoch);
        Assert.Equal(expected, model.weight.item<float>());
    }

    [Fact]
    public void A_metric_that_does_not_exist_is_refused() =>
        Assert.StartsWith(
            "There is no metric f1;",
            Assert.Throws<ArgumentException>(() => new BestEpoch(model, metric: "f1")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Reports_within_an_epoch_keep_nothing()
    {
        using var keeper = new BestEpoch(model);
        keeper.Report(Report(finished: null));

        Assert.Equal(0, keeper.Epoch);
        var error = Assert.Throws<InvalidOperationException>(keeper.Restore);
        Assert.Contains("train", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_report_goes_on_to_the_next_listener()
    {
        var heard = new Listener();
        using var keeper = new BestEpoch(model, heard);
        var reports = new[] { Report(finished: null), Report(Result(1, loss: 1)) };

        foreach (var report in reports)
            keeper.Report(report);

        Assert.Equal(reports, heard.Reports);
    }

    [Fact]
    public void After_a_real_training_the_restored_model_scores_what_the_history_says_of_that_epoch()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        using var images = new ImageDataset(
            randint(256, [48, 3, 2, 2], ScalarType.Byte, generator: generator),
            randint(2, [48], ScalarType.Int64, generator: generator),
            ["cat", "dog"],
            "noise");
        var (training, validation) = images.Split(secondCount: 16, seed: 1);
        using var network = nn.Sequential(("flatten", nn.Flatten()), ("dense", nn.Linear(12, 2)));
        KerasInitializer.Initialize(network, seed: 1);
        using var keeper = new BestEpoch(network);
        var options = new TrainingOptions { Epochs = 8, BatchSize = 4, LearningRate = 0.05 };

        var history = Trainer.Fit(network, training, validation, options, keeper, TestContext.Current.CancellationToken);
        keeper.Restore();

        Assert.Equal(history.MinBy(epoch => epoch.Validation.Loss)!.Epoch, keeper.Epoch);
        Assert.Equal(history[keeper.Epoch - 1].Validation, Evaluator.Evaluate(network, validation));
        Assert.NotEqual(history.Count, keeper.Epoch);       // noise cannot be learned: else this test would show nothing
        training.Dispose();
        validation.Dispose();
    }

    private void SetWeight(float value)
    {
        using var noGradient = no_grad();
        model.weight.fill_(value);
    }

    private static EpochResult Result(int epoch, double loss) =>
        new(epoch, new Metrics(1, 1, 1, 1), new Metrics(loss, 1, 1, 1), Seconds: 1, ImagesPerSecond: 1);

    private static TrainingProgress Report(EpochResult? finished) =>
        new(1, 1, 1, 1, 0, 0, 0, TimeSpan.Zero, TimeSpan.Zero, finished);

    private sealed class Listener : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Reports { get; } = [];

        public void Report(TrainingProgress value) => Reports.Add(value);
    }
}
