using Tutorial.Cli.Running;
using Tutorial.Documents;

namespace Tutorial.Cli.Tests;

/// <summary>The lessons and the catalogue of exercises say the same.</summary>
public sealed class LessonExercisesTests
{
    private static readonly (string Lesson, NotebookCell Cell)[] Cells =
    [
        .. Directory.GetFiles(Path.Combine(TutorialRun.RepositoryFolder, "notebooks"), "*.dib").Order(StringComparer.Ordinal)
            .SelectMany(file => NotebookFile.Read(file).Cells.Where(cell => ExerciseCells.NumberOf(cell) is not null)
                .Select(cell => (Path.GetFileName(file)[..2], cell))),
    ];

    public static TheoryData<string> Numbers => [.. ExerciseCatalog.All.Select(exercise => exercise.Number)];

    [Fact]
    public void The_lessons_ask_every_exercise_once_and_in_order() =>
        Assert.Equal(ExerciseCatalog.All.Select(exercise => exercise.Number), Cells.Select(cell => ExerciseCells.NumberOf(cell.Cell)!));

    [Fact]
    public void Exercises_are_numbered_from_1_in_each_lesson() => Assert.All(
        Cells.GroupBy(cell => cell.Lesson),
        lesson => Assert.Equal(
            lesson.Select((_, index) => $"{lesson.Key}.{index + 1}"),
            lesson.Select(cell => ExerciseCells.NumberOf(cell.Cell)!)));

    [Fact]
    public void Each_lesson_has_three_to_nine()
    {
        var lessons = Cells.GroupBy(cell => cell.Lesson).ToArray();

        Assert.Equal(10, lessons.Length);
        Assert.All(lessons, lesson => Assert.InRange(lesson.Count(), 3, 9));
    }

    [Fact]
    public void The_cell_of_an_exercise_is_tagged_and_holds_no_answer_yet_and_shows_what_the_check_says() => Assert.All(Cells, cell =>
    {
        Assert.Contains(ExerciseCells.Tag, cell.Cell.Tags);
        Assert.Contains("= null;", cell.Cell.Source, StringComparison.Ordinal);
        Assert.Matches("""Exercise\.Check\("[^"]+", .*\)$""", cell.Cell.Source.TrimEnd());
    });

    [Theory, MemberData(nameof(Numbers))]
    public void An_exercise_has_a_hint_and_a_solution_that_calls_its_check(string number)
    {
        Assert.NotEmpty(ExerciseCatalog.Find(number).Hint);
        Assert.Matches($"""(?s)^// Exercise {number}: .*\nExercise\.Check\("{number}", .*\)$""", ExerciseSolution.Of(number));
    }

    [Fact]
    public void No_solution_is_of_an_exercise_that_is_gone() => Assert.Equal(
        ExerciseCatalog.All.Select(exercise => $"solutions/{exercise.Number}.csx"),
        typeof(ExerciseCatalog).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("solutions/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
