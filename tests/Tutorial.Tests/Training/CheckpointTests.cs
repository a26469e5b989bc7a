using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class CheckpointTests : IDisposable
{
    private static readonly TrainingOptions Options = new() { Epochs = 10, BatchSize = 32, Seed = 1 };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkpoint-");
    private readonly ImageDataset training = Images(count: 6, brightness: 10);
    private readonly ImageDataset validation = Images(count: 4, brightness: 20);
    private readonly History history = new("tiny set", Options, [new EpochResult(1, Some, Some, 1, 6)]);

    private static Metrics Some => new(Loss: 2, Accuracy: 0.5, Precision: 0.75, Recall: 0.25);

    public void Dispose()
    {
        training.Dispose();
        validation.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_was_saved_is_loaded_with_equal_settings()
    {
        using var saved = nn.Linear(2, 3);
        using var loaded = nn.Linear(2, 3);
        At(Options).Save(saved, history);

        var found = At(Options with { }).Load(loaded);

        Assert.NotNull(found);
        Assert.Equal(history.AsEnumerable(), found);
        Assert.Equal(Options, found.Options);
        Assert.True(saved.weight.Equals(loaded.weight));
    }

    [Fact]
    public void The_file_name_says_what_was_trained_on_and_how()
    {
        var name = Path.GetFileName(At(Options).ModelPath);

        Assert.Matches("^tiny-set-6-epochs-10-batch-32-seed-1-[0-9a-f]{8}\\.safetensors$", name);
        Assert.Equal(folder.FullName, Path.GetDirectoryName(At(Options).HistoryPath));
    }

    /// <summary>What the name is made of must not change, or nobody finds the network that they have trained.</summary>
    [Fact]
    public void Settings_that_were_there_first_are_written_as_they_were()
    {
        Assert.Equal(
            "TrainingOptions { Epochs = 30, BatchSize = 32, LearningRate = 0.001, Epsilon = 1E-07, Seed = 1 }",
            new TrainingOptions().ToString());
    }

    [Fact]
    public void The_name_is_the_same_in_a_culture_with_a_decimal_comma()
    {
        var expected = At(Options).ModelPath;
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal(expected, At(Options).ModelPath);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_is_loaded_when_a_setting_differs()
    {
        using var model = nn.Linear(2, 3);
        At(Options).Save(model, history);

        Assert.All(
            [
                Options with { Epochs = 11 }, Options with { BatchSize = 31 }, Options with { Seed = 2 },
                Options with { LearningRate = 2e-3 }, Options with { Epsilon = 1e-8 }, Options with { AllowTF32 = true },
            ],
            other => AssertFindsNothing(At(other)));
    }

    [Fact]
    public void Nothing_is_loaded_when_one_pixel_or_one_label_differs()
    {
        using var model = nn.Linear(2, 3);
        At(Options).Save(model, history);
        using var otherPixel = training.Take(6);
        otherPixel.Images[0, 0, 0, 0] = 11;
        using var otherLabel = validation.Take(4);
        otherLabel.Labels[0] = 1;

        AssertFindsNothing(new Checkpoint(folder.FullName, otherPixel, validation, Options));
        AssertFindsNothing(new Checkpoint(folder.FullName, training, otherLabel, Options));
    }

    [Fact]
    public void Nothing_is_loaded_when_one_of_the_two_files_is_missing()
    {
        using var model = nn.Linear(2, 3);
        At(Options).Save(model, history);
        File.Delete(At(Options).HistoryPath);

        AssertFindsNothing(At(Options));
    }

    [Fact]
    public void A_damaged_history_is_refused_by_name_and_the_model_stays_as_it_was()
    {
        using var saved = nn.Linear(2, 3);
        At(Options).Save(saved, history);
        File.WriteAllText(At(Options).HistoryPath, "{");
        using var model = nn.Linear(2, 3);
        using var before = model.weight.detach().clone();

        var error = Assert.Throws<InvalidDataException>(() => At(Options).Load(model));

        Assert.Contains(At(Options).HistoryPath, error.Message, StringComparison.Ordinal);
        Assert.True(before.Equals(model.weight));
    }

    private static ImageDataset Images(int count, byte brightness) => new(
        full([count, 3, 2, 2], brightness, ScalarType.Byte), zeros([count], ScalarType.Int64), ["cat", "dog"], "tiny set, not CIFAR-10");

    private Checkpoint At(TrainingOptions options) => new(folder.FullName, training, validation, options);

    private static void AssertFindsNothing(Checkpoint checkpoint)
    {
        using var model = nn.Linear(2, 3);
        using var before = model.weight.detach().clone();
        Assert.Null(checkpoint.Load(model));
        Assert.True(before.Equals(model.weight));
    }
}
