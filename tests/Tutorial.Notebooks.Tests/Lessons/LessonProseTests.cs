using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>A number in prose comes from a cell.</summary>
public sealed partial class LessonProseTests
{
    private const int LongestLine = 160;

    public static TheoryData<string> Notebooks => [.. LessonFiles.Notebooks];

    [Theory, MemberData(nameof(Notebooks))]
    public void Every_decimal_number_in_prose_stands_in_the_code_or_in_an_output(string name)
    {
        var lesson = LessonFiles.Executed(name);
        var computed = string.Join(
            '\n',
            lesson.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => cell.Outputs.Select(Text).Prepend(cell.Source)));
        var numbers = lesson.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => Decimal().Matches(NotProse().Replace(cell.Source, "")).Select(match => match.Value)).Distinct();

        Assert.Equal([], numbers.Where(number => !Regex.IsMatch(computed, $@"(?<![\d.]){Regex.Escape(number)}(?!\d)")).ToArray());
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void No_line_of_prose_is_too_long_to_be_compared_with_its_next_version(string name) =>
        Assert.Equal([], LessonFiles.Source(name).Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n')).Where(line => line.Length > LongestLine && !line.StartsWith('|')).ToArray());

    private static string Text(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        RichOutput rich => string.Join('\n', rich.Data.Select(part => rich.Text(part.Key))),
        _ => "",
    };

    [GeneratedRegex(@"(?<![\d.])\d+\.\d+(?![\d.])")]
    private static partial Regex Decimal();

    /// <summary>Code to be typed, targets of links, and the numbers of exercises and figures.</summary>
    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)|\b0\d\.\d{1,2}\b")]
    private static partial Regex NotProse();
}
