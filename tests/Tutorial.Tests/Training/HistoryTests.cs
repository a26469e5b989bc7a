using System.Globalization;

namespace Tutorial.Tests;

public sealed class HistoryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("history-");

    private string FilePath => Path.Combine(folder.FullName, "history.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_saved_history_comes_back_the_same()
    {
        var options = new TrainingOptions { Epochs = 2, BatchSize = 64, LearningRate = 0.1 / 3, Epsilon = 1e-9, Seed = -4 };
        var saved = new History("drawn sample set, not CIFAR-10", options, Epochs(0.1 / 3, 2 / 3.0));
        saved.Save(FilePath);
        var loaded = History.Load(FilePath);

        Assert.Equal(saved.ToArray(), loaded.ToArray());
        Assert.Equal(options, loaded.Options);
        Assert.Equal(saved.Source, loaded.Source);
    }

    [Fact]
    public void The_file_reads_the_same_in_a_country_with_decimal_commas()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            new History("x", new(), Epochs(0.25)).Save(FilePath);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Contains("\"accuracy\": 0.25", File.ReadAllText(FilePath), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', File.ReadAllText(FilePath));
    }

    [Fact]
    public void Each_metric_has_a_training_and_a_validation_series()
    {
        var history = new History("x", new(),
        [
            new(1, new(1, 2, 3, 4), new(5, 6, 7, 8), 1, 1),
            new(2, new(10, 20, 30, 40), new(50, 60, 70, 80), 1, 1),
        ]);

        Assert.Equal(["loss", "accuracy", "precision", "recall"], History.MetricNames);
        Assert.Equal([[1, 10], [2, 20], [3, 30], [4, 40]], History.MetricNames.Select(history.TrainingSeries));
        Assert.Equal([[5, 50], [6, 60], [7, 70], [8, 80]], History.MetricNames.Select(history.ValidationSeries));
    }

    [Fact]
    public void An_unknown_metric_is_refused_with_the_known_ones()
    {
        var history = new History("x", new(), Epochs(0.5));
        var error = Assert.Throws<ArgumentException>(() => history.ValidationSeries("f1"));
        Assert.StartsWith(
            "There is no metric f1; ask for one of loss, accuracy, precision, recall.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_epoch_is_the_first_with_the_highest_validation_accuracy()
    {
        Assert.Equal(2, new History("x", new(), Epochs(0.5, 0.7, 0.6, 0.7)).BestValidationEpoch.Epoch);
    }

    [Fact]
    public void A_history_without_epochs_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new History("x", new(), []));
    }

    [Fact]
    public void Epochs_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new History("x", new(), Epochs(0.5, 0.7).Reverse()));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => History.Load(FilePath));
        Assert.StartsWith($"There is no history file {FilePath};", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("""{"source": "x"}""")]
    [InlineData("""{"source": null, "options": {}, "epochs": []}""")]
    [InlineData("""{"source": "x", "options": {}, "epochs": []}""")]
    [InlineData("""{"source": "x", "options": {}, "epochs": [{"epoch": 1}]}""")]
    public void A_file_that_is_no_history_is_refused_by_name(string content)
    {
        File.WriteAllText(FilePath, content);
        var error = Assert.Throws<InvalidDataException>(() => History.Load(FilePath));
        Assert.StartsWith($"{FilePath} is not a history file:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_refused_by_name()
    {
        new History("x", new(), Epochs(0.5, 0.7)).Save(FilePath);
        var whole = File.ReadAllText(FilePath);
        File.WriteAllText(FilePath, whole[..(whole.Length / 2)]);
        Assert.Throws<InvalidDataException>(() => History.Load(FilePath));
    }

    private static IEnumerable<EpochResult> Epochs(params double[] validationAccuracies) =>
        validationAccuracies.Select((accuracy, index) => new EpochResult(
            index + 1, new Metrics(1.0 / 3, 0.5, 0.6, 0.4), new Metrics(1.1, accuracy, 0.7, 0.3), 17.9, 2_793.3));
}
