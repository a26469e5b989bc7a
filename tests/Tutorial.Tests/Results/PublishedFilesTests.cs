using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The files of results that travel with the project.</summary>
public sealed class PublishedFilesTests
{
    private const int Epochs = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_seed_was_trained_on_the_photographs_with_the_settings_of_the_text(int seed)
    {
        var run = Lesson.Published($"cifar10-seed{seed}");

        Assert.Equal(new TrainingOptions { Seed = seed }, run.History.Options);
        Assert.Equal(Epochs, run.History.Count);
        Assert.Contains("JPEG", run.Source, StringComparison.Ordinal);
        Assert.Equal(Cifar10.ClassNames, run.Confusion.ClassNames);
        Assert.Equal(Enumerable.Repeat(1000L, 10), Enumerable.Range(0, 10).Select(run.Confusion.RowSum));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_confusion_matrix_is_that_of_the_last_epoch(int seed)
    {
        var run = Lesson.Published($"cifar10-seed{seed}");

        Assert.Equal(run.History[^1].Validation.Accuracy, run.Confusion.Accuracy, tolerance: 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_training_part_standing_still_is_above_the_validation_part_from_the_first_epoch_on(int seed)
    {
        var run = Lesson.Published($"cifar10-seed{seed}");

        Assert.All(run.StandingStill, epoch => Assert.InRange(epoch.Training.Accuracy - epoch.Validation.Accuracy, 0.01, 0.4));
    }

    [Fact]
    public void The_weights_of_seed_1_are_those_of_the_lessons_network()
    {
        using var scope = NewDisposeScope();
        using var network = Cifar10Network.Create(seed: 1);
        var before = network.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());

        ModelFile.Load(network, Lesson.Published("cifar10-seed1").ModelPath!);

        Assert.All(network.state_dict(), entry =>
        {
            Assert.True(entry.Value.isfinite().all().item<bool>());
            Assert.False(entry.Value.Equals(before[entry.Key]));
        });
        Assert.Equal(Cifar10.ClassNames, ModelFile.ClassNamesOf(Lesson.Published("cifar10-seed1").ModelPath!));
    }

    [Fact]
    public void The_remedies_of_lesson_08_were_trained_from_three_seeds()
    {
        var measured = Lesson.PublishedTrials("regularization");

        Assert.Contains("JPEG", measured.Source, StringComparison.Ordinal);
        Assert.All(["none", "all", "weight decay"], recipe => Assert.Equal(
            [1, 2, 3], measured.Of("ablation", recipe).Select(trial => trial.Seed)));
        Assert.All(measured.Trials.Where(trial => trial.Study == "ablation"), trial =>
            Assert.Equal((500L, 40), (trial.Pictures, trial.Epochs.Count)));
    }

    [Fact]
    public void No_image_travels_with_the_results()
    {
        var folder = Path.Combine(Repository.Folder, "data", "results");

        Assert.All(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            file => Assert.Contains(Path.GetExtension(file), (string[])[".json", ".safetensors"]));
    }
}
