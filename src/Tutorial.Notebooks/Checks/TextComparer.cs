using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>Compares texts line by line: words have to be equal, numbers and colours close.</summary>
internal static partial class TextComparer
{
    /// <summary>How far a colour that was computed may be off in each channel, because it is rounded.</summary>
    private const int ColourTolerance = 2;

    /// <summary>The first difference, or <see langword="null"/> where there is none.</summary>
    public static Mismatch? Compare(string expected, string actual, ComparisonOptions options)
    {
        var expectedLines = LinesOf(expected);
        var actualLines = LinesOf(actual);
        for (var index = 0; index < Math.Min(expectedLines.Length, actualLines.Length); index++)
        {
            if (ReasonOf(expectedLines[index], actualLines[index], options) is { } reason)
                return new Mismatch(Line(index), reason, expectedLines[index], actualLines[index]);
        }

        if (expectedLines.Length == actualLines.Length)
            return null;

        var shorter = Math.Min(expectedLines.Length, actualLines.Length);
        return new Mismatch(
            Line(shorter),
            string.Create(CultureInfo.InvariantCulture, $"{actualLines.Length} lines instead of {expectedLines.Length}"),
            expectedLines.ElementAtOrDefault(shorter) ?? "(the end)",
            actualLines.ElementAtOrDefault(shorter) ?? "(the end)");
    }

    /// <summary>Why two lines are different; <see langword="null"/> where they are not.</summary>
    private static string? ReasonOf(string expected, string actual, ComparisonOptions options)
    {
        if (expected == actual)
            return null;

        var (left, right) = (TextToken.Split(expected), TextToken.Split(actual));
        if (left.Count != right.Count)
            return "the text differs";
        return left.Zip(right).Select(pair => ReasonOf(pair.First, pair.Second, options)).FirstOrDefault(reason => reason is not null);
    }

    private static string? ReasonOf(TextToken expected, TextToken actual, ComparisonOptions options)
    {
        if (expected is { Number: { } wanted } && actual is { Number: { } found })
        {
            var exact = expected.IsCount && actual.IsCount;
            var isClose = exact ? wanted.Equals(found) : options.AreClose(wanted, found) || IsRounding(expected, actual, options);
            return isClose ? null : NumberReason(expected.Text, actual.Text, wanted, found);
        }

        if (expected is { Colour: { } one } && actual is { Colour: { } other })
            return AreClose(one, other) ? null : $"the colour {expected.Text} became {actual.Text}";
        return expected.Text == actual.Text ? null : "the text differs";
    }

    /// <summary>The words for two numbers that are too far apart.</summary>
    public static string NumberReason(string expectedText, string actualText, double expected, double actual) => expected == 0
        ? $"{expectedText} became {actualText}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{expectedText} became {actualText}, a relative difference of {Math.Abs((actual - expected) / expected):0.0e+0}");

    /// <summary>Two numbers that were next to each other before they were printed may be printed with another last digit.</summary>
    private static bool IsRounding(TextToken expected, TextToken actual, ComparisonOptions options) =>
        options.RelativeTolerance > 0
        && expected.LastPlace > 0
        && expected.LastPlace.Equals(actual.LastPlace)
        && Math.Abs(expected.Number!.Value - actual.Number!.Value) < 1.5 * expected.LastPlace;

    private static bool AreClose((int Red, int Green, int Blue) one, (int Red, int Green, int Blue) other) =>
        Math.Abs(one.Red - other.Red) <= ColourTolerance
        && Math.Abs(one.Green - other.Green) <= ColourTolerance
        && Math.Abs(one.Blue - other.Blue) <= ColourTolerance;

    private static string[] LinesOf(string text) =>
        [.. VolatileText.Mask(text).TrimEnd().Split('\n').Select(line => Blanks().Replace(line, " ").TrimEnd())];

    private static string Line(int index) => string.Create(CultureInfo.InvariantCulture, $"line {index + 1}");

    /// <summary>Columns are as wide as the widest number in them, so a changed digit elsewhere may widen them.</summary>
    [GeneratedRegex(@"[ \t\u00a0]+")]
    private static partial Regex Blanks();
}
