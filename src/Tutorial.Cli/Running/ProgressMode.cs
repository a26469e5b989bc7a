namespace Tutorial.Cli.Running;

/// <summary>How the progress of a notebook is shown.</summary>
internal enum ProgressMode
{
    /// <summary>A line for each cell, when it ends: for several notebooks at once.</summary>
    Lines,

    /// <summary>A line for each cell, which begins when the cell does: for a log.</summary>
    Growing,

    /// <summary>A line for each cell, which tells each second how long it runs and what it last wrote: for a terminal.</summary>
    Live,

    /// <summary>What the cells write as it comes, and a line for each cell, when it ends.</summary>
    Verbose,
}
