using Tutorial.Cli.Results;
using Tutorial.Tests;

namespace Tutorial.Cli.Tests;

public sealed class ResultsCommandTests
{
    [Fact]
    public async Task A_training_is_measured_and_its_figures_are_written_into_a_document()
    {
        using var pictures = new PictureFolder();
        pictures.WriteNoise(training: 10, test: 5, "bright", "dark");
        using var tutorial = new TutorialRun();

        Assert.Equal(
            (ExitCode.Success, ""),
            (await tutorial.RunAsync(
                "results", "train", "--data", pictures.Path, "--epochs", "2", "--batch-size", "5", "--seed", "4", "--name", "cifar10-try",
                "--images", "Noise", "--weights", "--out", "results"), tutorial.Error));
        Assert.Equal(["results/cifar10-try.run.json", "results/cifar10-try.safetensors"], tutorial.Files);

        var run = PublishedRunFile.Read(tutorial.PathOf("results/cifar10-try.run.json"));
        using var images = ImageFolder.Load(pictures.Path, cancellationToken: TestContext.Current.CancellationToken);
        using var network = Cifar10Network.Create(seed: 99, classes: 2);
        ModelFile.Load(network, run.ModelPath!);
        var still = Evaluator.Evaluate(network, images.Training);
        Assert.Equal(still.Loss, run.StandingStill[^1].Training.Loss, tolerance: 1e-5);
        Assert.NotEqual(run.History[^1].Training.Loss, run.StandingStill[^1].Training.Loss, tolerance: 1e-5);
        Assert.Equal(run.History[^1].Validation.Accuracy, run.Confusion.Accuracy, tolerance: 1e-6);
        Assert.Equal(10, run.Confusion.Total);
        Assert.Contains(": Noise; 2 epochs from seed 4; ", run.Source, StringComparison.Ordinal);

        tutorial.Write("page.md", $"# Mine\n\n{ResultsDocument.Begin}\nOUTDATED\n{ResultsDocument.End}\n\nMine too.\n");
        Assert.Equal(
            (ExitCode.Success, ""),
            (await tutorial.RunAsync("results", "table", "--results", "results", "--document", "page.md"), tutorial.Error));
        var page = File.ReadAllText(tutorial.PathOf("page.md"));
        Assert.StartsWith($"# Mine\n\n{ResultsDocument.Begin}\n\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{ResultsDocument.End}\n\nMine too.\n", page, StringComparison.Ordinal);
        Assert.Contains("| epoch | seed 4 |\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("OUTDATED", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--at-most", "0")]
    [InlineData("--threads", "0")]
    public async Task Trials_with_a_number_below_one_are_refused(string option, string number)
    {
        using var tutorial = new TutorialRun();

        Assert.Equal(ExitCode.Usage, await tutorial.RunAsync("results", "trials", option, number));
        Assert.Contains($"{option} has to be at least 1", tutorial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trials_go_on_where_they_stopped_and_not_under_other_conditions()
    {
        using var tutorial = new TutorialRun();
        using var pictures = new PictureFolder();
        pictures.WriteNoise(training: 10, test: 5, "bright", "dark");
        var path = PublishedTrialsFile.PathOf(tutorial.PathOf("results"), "regularization", 1);
        var done = RegularizationPlan.Trials.Select(plan => new PublishedTrial(
            plan.Study, plan.Recipe.Name, 1, plan.Pictures, 1, 1, 1, [new TrialEpoch(1, 1, 1, 1, 1, 1)])).ToArray();
        new PublishedTrialsFile("Noise", ThisMachine.Describe(), ThisMachine.Versions(), new DateOnly(2026, 11, 30), done).Save(path);

        string[] command = ["results", "trials", "--data", pictures.Path, "--out", "results", "--images"];

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync([.. command, "Noise"]));
        Assert.Equal(done.Length, PublishedTrialsFile.Read(path).Trials.Count);
        Assert.Equal(ExitCode.Usage, await tutorial.RunAsync([.. command, "Other noise"]));
        Assert.Contains("other images", tutorial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_images_for_the_trials_are_refused()
    {
        using var pictures = new PictureFolder();
        pictures.WriteNoise(training: 10, test: 5, "bright", "dark");
        using var tutorial = new TutorialRun();

        Assert.Equal(ExitCode.Usage, await tutorial.RunAsync("results", "trials", "--data", pictures.Path, "--out", "results"));
        Assert.Contains("need 25500 training images, and there are", tutorial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_trial_is_planned_twice() => Assert.Equal(
        RegularizationPlan.Trials.Count,
        RegularizationPlan.Trials.Select(plan => (plan.Study, plan.Recipe.Name, plan.Pictures)).Distinct().Count());

    [Fact]
    public void The_plan_has_every_recipe_of_the_ablation_and_begins_with_those_of_the_first_chart()
    {
        var ablation = RegularizationPlan.Trials.Where(plan => plan.Study == "ablation").Select(plan => plan.Recipe.Name).ToArray();

        Assert.Equal(Recipe.Ablation.Select(recipe => recipe.Name).Order(), ablation.Order());
        Assert.Equal(["none", "flips and crops", "all"], ablation[..3]);
    }

    [Fact]
    public void Every_training_of_the_plan_is_tested_at_its_end_and_when_it_has_seen_as_many_pictures_as_the_others() =>
        Assert.All(RegularizationPlan.Trials, plan =>
        {
            Assert.Equal(plan.Epochs, plan.TestedAfter[^1]);
            Assert.Contains(50_000, plan.TestedAfter.Select(epoch => epoch * plan.Pictures));
        });

    [Fact]
    public async Task The_network_is_the_one_that_train_keeps()
    {
        using var pictures = new PictureFolder();
        pictures.WriteNoise(training: 10, test: 5, "bright", "dark");
        using var tutorial = new TutorialRun();
        string[] settings = ["--data", pictures.Path, "--epochs", "2", "--batch-size", "5", "--seed", "4"];

        await tutorial.RunAsync(["results", "train", .. settings, "--weights", "--out", "results"]);
        await tutorial.RunAsync(["train", .. settings, "--out", "models"]);

        var kept = Assert.Single(
            tutorial.Files,
            file => file.StartsWith("models/", StringComparison.Ordinal) && file.EndsWith(".safetensors", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllBytes(tutorial.PathOf(kept)), File.ReadAllBytes(tutorial.PathOf("results/cifar10-seed4.safetensors")));
    }

    [Theory]
    [InlineData("--name", "../away", ExitCode.Usage, "The name '../away' becomes a file's")]
    [InlineData("--epochs", "0", ExitCode.Usage, "--epochs has to be at least 1")]
    [InlineData("--data", "nowhere", ExitCode.BadFile, "nowhere', the folder given for CIFAR-10, does not exist")]
    public async Task A_mistake_is_refused_before_training_begins(string option, string value, int expected, string reason)
    {
        using var tutorial = new TutorialRun();

        var exitCode = await tutorial.RunAsync("results", "train", option, value, "--out", "results");

        Assert.Equal(expected, exitCode);
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
        Assert.Empty(tutorial.Files);
    }

    [Fact]
    public async Task A_document_without_a_place_for_the_tables_is_left_as_it_is()
    {
        using var tutorial = new TutorialRun();
        tutorial.Write("page.md", "# Nothing\n");
        Directory.CreateDirectory(tutorial.PathOf("results"));

        var exitCode = await tutorial.RunAsync("results", "table", "--results", "results", "--document", "page.md");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.StartsWith("The document does not have the line", tutorial.Error, StringComparison.Ordinal);
        Assert.Equal("# Nothing\n", File.ReadAllText(tutorial.PathOf("page.md")));
    }

    [Fact]
    public async Task A_damaged_file_of_results_is_named_and_the_document_left_as_it_is()
    {
        using var tutorial = new TutorialRun();
        tutorial.Write("results/cifar10-seed1.run.json", "{");
        tutorial.Write("page.md", "# Nothing\n");

        var exitCode = await tutorial.RunAsync("results", "table", "--results", "results", "--document", "page.md");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.StartsWith(tutorial.PathOf("results/cifar10-seed1.run.json"), tutorial.Error, StringComparison.Ordinal);
        Assert.Equal("# Nothing\n", File.ReadAllText(tutorial.PathOf("page.md")));
    }
}
