namespace Tutorial.Kernel;

/// <summary>Which of a cell's text streams.</summary>
internal enum StreamName
{
    /// <summary>Standard output.</summary>
    Stdout,

    /// <summary>Standard error.</summary>
    Stderr,
}
