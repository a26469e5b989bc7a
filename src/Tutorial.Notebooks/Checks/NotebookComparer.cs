using System.Globalization;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Compares an executed notebook with what it put out before.</summary>
public static class NotebookComparer
{
    /// <summary>The differences of the cells, at most one for each output.</summary>
    /// <param name="expected">The notebook with its expected outputs.</param>
    /// <param name="actual">The notebook as it was just executed.</param>
    /// <param name="options">How far outputs may lie apart.</param>
    /// <param name="isCompared">Says of a cell's index whether its outputs count; those of a cell that was not run do not.</param>
    public static IReadOnlyList<NotebookDifference> Compare(
        NotebookDocument expected, NotebookDocument actual, ComparisonOptions options, Func<int, bool>? isCompared = null)
    {
        var differences = new List<NotebookDifference>();
        for (var index = 0; index < Math.Max(expected.Cells.Count, actual.Cells.Count); index++)
        {
            var (before, now) = (expected.Cells.ElementAtOrDefault(index), actual.Cells.ElementAtOrDefault(index));
            if (before is null || now is null || !IsSameCell(before, now))
            {
                differences.Add(OtherCells(index, before, now));
                break;                                  // behind it every cell would be compared with another one
            }

            if (now.Kind != CellKind.Code || isCompared?.Invoke(index) == false)
                continue;
            if (!now.Tags.Contains(CellTags.Volatile))
                differences.AddRange(CompareOutputs(index, before, now, options));
            else if (options.IsAcrossKernels)
                differences.AddRange(CompareKinds(index, before, now, options));
        }

        return differences;
    }

    private static IEnumerable<NotebookDifference> CompareOutputs(
        int index,
        NotebookCell expected,
        NotebookCell actual,
        ComparisonOptions options)
    {
        var (before, now) = (OutputParts.Of(expected.Outputs, options), OutputParts.Of(actual.Outputs, options));
        var reported = "";
        foreach (var ((output, part), (actualOutput, actualPart)) in before.Zip(now))
        {
            if (output == reported)
                continue;
            if (output != actualOutput || part.Name != actualPart.Name)
            {
                yield return new NotebookDifference(
                    index, actual.FirstLine, output,
                    $"the outputs are others: {part.Name} was expected, and {actualOutput} is {actualPart.Name}", "", "");
                yield break;
            }

            if (part.CompareTo(actualPart, options) is { } mismatch)
            {
                reported = output;
                var place = string.Join(", ", new[] { output, part.Name, mismatch.Place }.Where(text => text.Length > 0));
                yield return new NotebookDifference(index, actual.FirstLine, place, mismatch.Reason, mismatch.Expected, mismatch.Actual);
            }
        }

        if (before.Count > now.Count)
            yield return Surplus(index, actual, before[now.Count], "is missing");
        else if (now.Count > before.Count)
            yield return Surplus(index, actual, now[before.Count], "is new");
    }

    private static IEnumerable<NotebookDifference> CompareKinds(
        int index,
        NotebookCell expected,
        NotebookCell actual,
        ComparisonOptions options)
    {
        if (OutputKinds.Compare(OutputParts.Of(expected.Outputs, options), OutputParts.Of(actual.Outputs, options)) is var (output, reason))
            yield return new NotebookDifference(index, actual.FirstLine, output, reason, "", "");
    }

    private static NotebookDifference Surplus(int index, NotebookCell cell, (string Output, OutputPart Part) part, string word) =>
        new(index, cell.FirstLine, part.Output, $"{part.Part.Name} {word}", "", "");

    private static bool IsSameCell(NotebookCell expected, NotebookCell actual) =>
        expected.Kind == actual.Kind && expected.Language == actual.Language && expected.Source.TrimEnd() == actual.Source.TrimEnd();

    private static NotebookDifference OtherCells(int index, NotebookCell? expected, NotebookCell? actual)
    {
        var reason = (expected, actual) switch
        {
            (null, _) => "the expected notebook ends before this cell; run it anew",
            (_, null) => string.Create(
                CultureInfo.InvariantCulture,
                $"the notebook ends before cell {index + 1} of the expected one; run that anew"),
            _ => "the cell is not the expected notebook's; run that anew",
        };
        return new NotebookDifference(
            index,
            (actual ?? expected)!.FirstLine,
            "",
            reason,
            FirstDifferentLine(expected, actual),
            FirstDifferentLine(actual, expected));
    }

    private static string FirstDifferentLine(NotebookCell? one, NotebookCell? other)
    {
        if (one is null || other is null)
            return "";
        var (lines, others) = (one.Source.Split('\n'), other.Source.Split('\n'));
        var first = Enumerable.Range(0, lines.Length)
            .FirstOrDefault(line => line >= others.Length || lines[line] != others[line], lines.Length);
        return first < lines.Length ? lines[first] : "(the end)";
    }
}
