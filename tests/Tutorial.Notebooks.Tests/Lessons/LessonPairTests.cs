using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>
/// Every lesson is kept twice, and so is the glossary: as the source that authors edit (<c>.dib</c>) and executed, for those who only read
/// (<c>.ipynb</c>).
/// </summary>
public sealed class LessonPairTests
{
    public static TheoryData<string> Lessons => [.. LessonFiles.Names];

    public static TheoryData<string> Notebooks => [.. LessonFiles.Notebooks];

    [Fact]
    public void There_are_ten_lessons_and_a_glossary_and_each_is_there_executed()
    {
        var executed = Directory.GetFiles(LessonFiles.Folder, "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

        Assert.Equal(10, LessonFiles.Names.Count);
        Assert.Contains(LessonFiles.Glossary, LessonFiles.Notebooks);
        Assert.Equal(LessonFiles.Notebooks, executed);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void The_executed_notebook_has_the_cells_of_its_source(string name) =>
        Assert.Equal(LessonFiles.Source(name).Essence(), LessonFiles.Executed(name).Essence());

    [Theory, MemberData(nameof(Lessons))]
    public void Every_cell_of_the_executed_lesson_was_run_and_none_failed(string name)
    {
        var cells = LessonFiles.Executed(name).Cells.Where(cell => cell.Kind == CellKind.Code).ToArray();

        Assert.NotEmpty(cells);
        Assert.All(cells, cell =>
        {
            Assert.NotNull(cell.ExecutionCount);
            Assert.Empty(cell.Outputs.OfType<ErrorOutput>());
        });
    }

    [Theory, MemberData(nameof(Lessons))]
    public void No_cell_of_the_executed_lesson_wrote_to_standard_error(string name) =>
        Assert.DoesNotContain(
            LessonFiles.Executed(name).Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>(), stream => stream.Name == StreamOutput
                .StandardError);

    [Theory, MemberData(nameof(Lessons))]
    public void The_cells_of_the_executed_lesson_were_run_in_order_from_a_fresh_kernel(string name)
    {
        var counts = LessonFiles.Executed(name).Cells.Where(cell => cell.IsExecutable).Select(cell => cell.ExecutionCount);

        Assert.Equal(Enumerable.Range(1, counts.Count()).Select(count => (int?)count), counts);
    }
}
