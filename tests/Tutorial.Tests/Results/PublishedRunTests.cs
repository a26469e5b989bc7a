using System.Globalization;

namespace Tutorial.Tests;

public sealed class PublishedRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("published-run-");

    private string FilePath => Path.Combine(folder.FullName, "two.run.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_was_measured_comes_back()
    {
        Measured().Save(FilePath);
        var run = Lesson.Published("two", folder.FullName);

        Assert.Equal("two", run.Name);
        Assert.Equal([0.25, 0.5], run.History.TrainingSeries("accuracy"));
        Assert.Equal([0.375, 0.625], run.StandingStill.TrainingSeries("accuracy"));
        Assert.Equal([0.125, 1.0 / 3], run.History.ValidationSeries("accuracy"), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(run.History.ValidationSeries("loss"), run.StandingStill.ValidationSeries("loss"));
        Assert.Equal([12.5, 12.5], run.History.Select(epoch => epoch.Seconds));
        Assert.Equal(new TrainingOptions { Epochs = 2, Seed = -7 }, run.History.Options);
        Assert.Equal(["cat", "dog"], run.Confusion.ClassNames);
        Assert.Equal([2, 1, 0, 3], run.Confusion.Counts.Cast<long>());
        Assert.Equal(6, run.Confusion.Total);
        Assert.Null(run.ModelPath);
    }

    [Fact]
    public void The_source_says_images_epochs_seed_machine_versions_and_date_in_every_culture()
    {
        Measured().Save(FilePath);
        var run = Lesson.Published("two", folder.FullName);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-IR");       // another calendar, another minus
            Assert.Equal(
                "Measured on 2026-02-03, not in this notebook: drawings, encoded anew; 2 epochs from seed -7; one core, TorchSharp 0.1.",
                run.Source);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_weights_are_the_file_of_the_same_name()
    {
        (Measured() with { HasWeights = true }).Save(FilePath);
        var weights = Path.Combine(folder.FullName, "two.safetensors");
        File.WriteAllText(weights, "");

        Assert.Equal(weights, Lesson.Published("two", folder.FullName).ModelPath);
    }

    [Fact]
    public void Weights_that_are_missing_are_named()
    {
        (Measured() with { HasWeights = true }).Save(FilePath);

        var error = Assert.Throws<FileNotFoundException>(() => Lesson.Published("two", folder.FullName));

        Assert.Contains("two.safetensors are missing", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("three")]
    [InlineData("TWO")]
    [InlineData("two.run.json")]
    [InlineData("../two")]
    [InlineData("tables")]
    public void An_unknown_name_is_answered_with_those_that_there_are(string name)
    {
        Measured().Save(FilePath);
        Measured().Save(Path.Combine(folder.FullName, "another.run.json"));
        File.WriteAllText(Path.Combine(folder.FullName, "tables.json"), "{}");

        var error = Assert.Throws<ArgumentException>(() => Lesson.Published(name, folder.FullName));

        Assert.StartsWith($"There is no measured training '{name}'; ask for one of another, two.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public void A_folder_without_results_says_what_to_do(string below)
    {
        var error = Assert.Throws<ArgumentException>(() => Lesson.Published("two", Path.Combine(folder.FullName, below)));

        Assert.Contains("use the library of a clone of the tutorial", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"images\": \"drawings, encoded anew\",", "")]
    [InlineData("\"drawings, encoded anew\"", "null")]
    [InlineData("\"images\"", "\"pictures\"")]
    [InlineData("\"machine\"", "\"images\"")]
    [InlineData("2026-02-03", "yesterday")]
    [InlineData("\"hasWeights\": false", "\"hasWeights\": 0")]
    [InlineData("\"batchSize\": 32", "\"batchSize\": 0")]
    [InlineData("\"batchSize\": 32", "\"batchSize\": 99999999999")]
    [InlineData("\"epoch\": 2", "\"epoch\": 3")]
    [InlineData("\"accuracy\": 0.25", "\"accuracy\": 1.25")]
    [InlineData("\"accuracy\": 0.25", "\"accuracy\": -0.25")]
    [InlineData("\"accuracy\": 0.25", "\"accuracy\": NaN")]
    [InlineData("\"accuracy\": 0.25", "\"accuracy\": null")]
    [InlineData("\"loss\": 0.75", "\"loss\": 1e999")]
    [InlineData("\"seconds\": 12.5", "\"seconds\": -1")]
    [InlineData("\"epochs\": [", "\"epochs\": [ null,")]
    [InlineData("\"classNames\": [", "\"classNames\": [ null,")]
    [InlineData("\"classNames\": [", "\"classNames\": [ \"cow\",")]
    [InlineData("\"confusion\": [", "\"confusion\": [ null,")]
    [InlineData("\"confusion\": [", "\"confusion\": [ [1, 2],")]
    [InlineData("      2,\n      1\n", "      2,\n      -1\n")]
    [InlineData("      2,\n      1\n", "      2,\n      1e300\n")]
    [InlineData("      2,\n      1\n", "      2\n")]
    public void A_damaged_file_is_named(string whole, string damaged)
    {
        Measured().Save(FilePath);
        var text = File.ReadAllText(FilePath);
        Assert.Contains(whole, text, StringComparison.Ordinal);
        File.WriteAllText(FilePath, text.Replace(whole, damaged, StringComparison.Ordinal));

        RequireNamed();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("\0\u0001\u0002")]
    public void A_file_of_another_kind_is_named(string text)
    {
        File.WriteAllText(FilePath, text);

        RequireNamed();
    }

    [Fact]
    public void A_file_that_ends_early_is_named()
    {
        Measured().Save(FilePath);
        var text = File.ReadAllText(FilePath);
        for (var length = 0; length < text.TrimEnd().Length; length += 37)
        {
            File.WriteAllText(FilePath, text[..length]);
            RequireNamed();
        }
    }

    private void RequireNamed()
    {
        var error = Assert.Throws<InvalidDataException>(() => Lesson.Published("two", folder.FullName));
        Assert.StartsWith($"{FilePath} is not a whole file of measured results: ", error.Message, StringComparison.Ordinal);
    }

    private static PublishedRunFile Measured()
    {
        var history = new History("drawings", new TrainingOptions { Epochs = 2, Seed = -7 },
        [
            new(1, new(0.75, 0.25, 0, 0), new(0.875, 0.125, 0.5, 0.25), 12.54, 99.6),
            new(2, new(0.5, 0.5, 0.5, 0.5), new(0.625, 1.0 / 3, 0.5, 0.25), 12.54, 99.6),
        ]);
        Metrics[] still = [new(0.5, 0.375, 1, 0), new(0.25, 0.625, 1, 0)];
        var conditions = new RunConditions("drawings, encoded anew", "one core", "TorchSharp 0.1", new DateOnly(2026, 2, 3));
        var confusion = new ConfusionMatrix([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1], ["cat", "dog"]);
        return PublishedRunFile.Of(conditions, history, still, confusion, hasWeights: false);
    }
}
