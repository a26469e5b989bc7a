using Tutorial.Documents;

namespace Tutorial.Cli.Tests;

/// <summary><c>tutorial run --solutions</c> puts the solutions in the place of the exercises.</summary>
public sealed class SolutionsTests
{
    private const string Exercise = "// tags: exercise\nint? answer = null;\n\nExercise.Check(\"02.1\", answer)";

    [Fact]
    public async Task Without_solutions_an_exercise_runs_as_it_stands()
    {
        var kernel = new FakeKernel();
        using var tutorial = Lesson(Exercise, kernel);

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "a.dib", "--out", "out"));

        Assert.Equal(
            Exercise[(Exercise.IndexOf('\n', StringComparison.Ordinal) + 1)..],
            Assert.Single(kernel.Runs).Document.Cells[^1].Source);
    }

    [Fact]
    public async Task With_solutions_the_cell_of_an_exercise_holds_the_solution_and_it_is_accepted()
    {
        using var tutorial = Lesson(Exercise);

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "a.dib", "--out", "out", "--solutions"));

        Assert.StartsWith("✓ Exercise 02.1.", LastText(tutorial), StringComparison.Ordinal);
        Assert.DoesNotContain("null", Notebook(tutorial).Cells[^1].Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// tags: exercise\n1 + 1", "cell 2: it is tagged 'exercise' and calls no Exercise.Check(\"NN.N\", …).")]
    [InlineData("// tags: exercise\nExercise.Check(\"99.9\", 1)", "cell 2: there is no exercise '99.9'.")]
    public async Task A_cell_that_is_no_exercise_though_it_says_so_is_named_before_anything_runs(string cell, string message)
    {
        using var tutorial = Lesson(cell);

        Assert.Equal(ExitCode.BadFile, await tutorial.RunAsync("run", "a.dib", "--out", "out", "--solutions"));

        Assert.Contains(message, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(["a.dib"], tutorial.Files);
    }

    [Fact]
    public void A_solution_that_is_not_accepted_fails_its_cell()
    {
        var error = Assert.Throws<ExerciseException>(() => Tutorial.Exercise.Require("02.1", "nine"));
        Assert.StartsWith("The answer to exercise 02.1 is not right. ", error.Message, StringComparison.Ordinal);
    }

    private static TutorialRun Lesson(string cell, FakeKernel? kernel = null)
    {
        var tutorial = new TutorialRun { Kernel = kernel };
        var library = Path.Combine(TutorialRun.RepositoryFolder, "artifacts", "tutorial", "Tutorial.dll");
        tutorial.WriteNotebook("a.dib", $"#r \"{library}\"\nusing Tutorial;\n\nLesson.Begin();", cell);
        return tutorial;
    }

    private static NotebookDocument Notebook(TutorialRun tutorial) => NotebookFile.Read(tutorial.PathOf("out/a.ipynb"));

    private static string LastText(TutorialRun tutorial) =>
        Assert.IsType<ResultOutput>(Notebook(tutorial).Cells[^1].Outputs[^1]).Text("text/plain")!;
}
