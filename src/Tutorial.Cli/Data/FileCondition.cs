namespace Tutorial.Cli.Data;

/// <summary>How a file compares with the published one.</summary>
internal enum FileCondition
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file has another size.</summary>
    WrongSize,

    /// <summary>The file has the right size and other content.</summary>
    Changed,

    /// <summary>The file is the published one.</summary>
    Published,
}
