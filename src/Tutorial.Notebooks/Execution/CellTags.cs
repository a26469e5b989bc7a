namespace Tutorial.Notebooks;

/// <summary>The tags of cells that change what a run does with them; the first two are nbclient's.</summary>
internal static class CellTags
{
    /// <summary>The cell raises an error, and a run fails where it does not.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>The cell is never run.</summary>
    public const string SkipExecution = "skip-execution";

    /// <summary>The cell takes long; a run with the fast profile leaves it out.</summary>
    public const string Slow = "slow";

    /// <summary>A report shows the cell's outputs only.</summary>
    public const string HideInput = "hide-input";

    /// <summary>The cell's outputs are different in every run; where they are compared, only that it succeeds counts.</summary>
    public const string Volatile = "volatile";
}
