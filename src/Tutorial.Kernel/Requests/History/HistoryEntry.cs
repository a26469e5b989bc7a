namespace Tutorial.Kernel;

/// <summary>A cell that was run.</summary>
/// <param name="Line">Its execution count.</param>
/// <param name="Input">Its text.</param>
internal sealed record HistoryEntry(int Line, string Input)
{
    /// <summary>Its value where that was shown as plain text; null where it has none or is shown otherwise.</summary>
    internal string? Output { get; set; }
}
