namespace Tutorial.Notebooks;

/// <summary>What the reports call the ways in which a cell or a notebook ends.</summary>
internal static class OutcomeName
{
    /// <summary>The words for a reader: <c>passed</c>, <c>not run</c>, …</summary>
    public static string Of<T>(T outcome) where T : struct, Enum => Join(outcome.ToString(), ' ');

    /// <summary>The name for a style sheet or a program: <c>passed</c>, <c>not-run</c>, …</summary>
    public static string NameOf<T>(T outcome) where T : struct, Enum => Join(outcome.ToString(), '-');

    /// <summary>Whether a cell was meant to run and did not end well.</summary>
    public static bool IsBad(CellOutcome outcome) => outcome != CellOutcome.Passed && !IsLeftOut(outcome);

    /// <summary>Whether a cell was not sent to the kernel at all.</summary>
    public static bool IsLeftOut(CellOutcome outcome) => outcome is CellOutcome.NotRun or CellOutcome.Skipped;

    private static string Join(string name, char separator) => string.Concat(name.Select(
        (character, index) => (index > 0 && char.IsUpper(character) ? separator.ToString() : "") + char.ToLowerInvariant(character)));
}
