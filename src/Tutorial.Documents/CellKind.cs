namespace Tutorial.Documents;

/// <summary>What a cell is, in nbformat's three words.</summary>
public enum CellKind
{
    /// <summary>Code for a kernel, in any language.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered (only in <c>.ipynb</c>).</summary>
    Raw,
}
