namespace Tutorial.Cli.Data;

/// <summary>What is in the folder of an archive's files.</summary>
internal enum InstalledState
{
    /// <summary>There is no such folder.</summary>
    Absent,

    /// <summary>A file is missing or has another size than the published one.</summary>
    Incomplete,

    /// <summary>All files have the published sizes, but one has other content.</summary>
    Different,

    /// <summary>All files are the published ones.</summary>
    Published,
}
