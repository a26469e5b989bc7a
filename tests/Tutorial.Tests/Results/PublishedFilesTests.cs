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

    [Theory]
    [InlineData("none")]
    [InlineData("flips and crops")]
    [InlineData("all")]
    public void The_recipes_that_lesson_08_reasons_about_were_trained_from_three_seeds(string recipe) =>
        Assert.Equal([1, 2, 3], Lesson.PublishedTrials("regularization").Of("ablation", recipe).Select(trial => trial.Seed));

    [Fact]
    public void The_remedies_were_compared_on_5000_photographs_after_5_epochs_and_after_30()
    {
        var ablation = Lesson.PublishedTrials("regularization").Trials.Where(trial => trial.Study == "ablation");

        Assert.All(ablation, trial =>
        {
            Assert.Equal(5000, trial.Pictures);
            Assert.Equal([5, 10, 30], TestedAfter(trial));
        });
    }

    [Fact]
    public void Each_training_of_the_study_of_pictures_saw_50000_in_all()
    {
        var pictures = Lesson.PublishedTrials("regularization").Trials.Where(trial => trial.Study == "pictures");

        Assert.All(pictures, trial => Assert.Equal([(int)(50_000 / trial.Pictures)], TestedAfter(trial)));
    }

    [Fact]
    public void The_trials_say_that_their_photographs_were_encoded_anew() =>
        Assert.Contains("JPEG", Lesson.PublishedTrials("regularization").Source, StringComparison.Ordinal);

    [Fact]
    public void No_image_travels_with_the_results()
    {
        var folder = Path.Combine(Repository.Folder, "data", "results");

        Assert.All(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            file => Assert.Contains(Path.GetExtension(file), (string[])[".json", ".safetensors"]));
    }

    private static int[] TestedAfter(PublishedTrial trial) =>
        [.. trial.Epochs.Where(epoch => epoch.TestAccuracy is not null).Select(epoch => epoch.Epoch)];
}
