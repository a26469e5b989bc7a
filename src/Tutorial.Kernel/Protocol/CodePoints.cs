namespace Tutorial.Kernel;

/// <summary>Jupyter counts a cursor's place in Unicode code points, .NET in UTF-16 units; they part at an emoji.</summary>
internal static class CodePoints
{
    /// <summary>The index in the text of a place counted in code points; one outside the text counts as the nearer end.</summary>
    internal static int ToIndex(string text, long codePoints)
    {
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (codePoints-- <= 0)
            {
                break;
            }

            index += rune.Utf16SequenceLength;
        }

        return index;
    }

    /// <summary>How many code points stand before the index.</summary>
    internal static int Count(string text, int index)
    {
        var count = 0;
        foreach (var _ in text.AsSpan(0, index).EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
