using System.Globalization;
using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>The table in lesson 00 says how long each lesson takes, and the lessons are as long as it says.</summary>
public sealed partial class LessonMinutesTests
{
    [Fact]
    public void The_table_in_lesson_00_has_the_minutes_of_every_lesson_within_five()
    {
        var published = PublishedRows();
        var counted = LessonFiles.Names.ToDictionary(name => name[..2], name => LessonMinutes.Of(LessonFiles.Source(name)));

        Assert.Equal(counted.Keys, published.Keys);
        Assert.True(
            counted.All(lesson => Near(published[lesson.Key].Reading, lesson.Value.Reading)
                && Near(published[lesson.Key].WithExercises, lesson.Value.WithExercises)),
            "The minutes in lesson 00 are no longer those of the lessons. Write into its table, to read and with the exercises: "
                + string.Join(
                    "; ",
                    counted.Select(lesson => $"{lesson.Key}: {lesson.Value.Published.Reading}, {lesson.Value.Published.WithExercises}")));
    }

    [Fact]
    public void Published_minutes_are_rounded_to_five() => Assert.All(
        PublishedRows().Values,
        row => Assert.Equal((0, 0), (row.Reading % LessonMinutes.Step, row.WithExercises % LessonMinutes.Step)));

    [Fact]
    public void Words_lines_of_code_and_exercises_are_counted_apart()
    {
        var lesson = DibReader.Read(
            """
            #!markdown

            Four words, and [a link](to-somewhere-far-away.ipynb#which-counts-as-its-text).

            #!csharp

            // A comment is text of its own.
            foreach (var number in new[] { 1, 2 })
            {
                Console.WriteLine(number);     // this one stands beside code
            }

            #!csharp

            // tags: exercise
            int? answer = null;

            Exercise.Check("00.1", answer)
            """,
            "a lesson.dib");

        Assert.Equal(new LessonMinutes(Words: 5, CodeLines: 2, Exercises: 1), LessonMinutes.Of(lesson));
    }

    [Fact]
    public void A_lesson_takes_a_minute_for_200_words_and_one_for_ten_lines_and_five_for_an_exercise()
    {
        var lesson = new LessonMinutes(Words: 2000, CodeLines: 120, Exercises: 4);

        Assert.Equal((22, 42), (lesson.Reading, lesson.WithExercises));
        Assert.Equal((20, 40), lesson.Published);
    }

    private static bool Near(int published, double counted) => Math.Abs(published - counted) <= LessonMinutes.Step;

    private static Dictionary<string, (int Reading, int WithExercises)> PublishedRows() => LessonFiles.Source(LessonFiles.Names[0]).Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => Row().Matches(cell.Source))
        .ToDictionary(match => match.Groups["lesson"].Value, match => (Minutes(match, "reading"), Minutes(match, "all")));

    private static int Minutes(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| \[?(?<lesson>\d\d) · [^|]+\|[^|]+\| (?<reading>\d+) \| (?<all>\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
