namespace Tutorial.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Everything passed.</summary>
    public const int Success = 0;

    /// <summary>A cell failed.</summary>
    public const int CellFailed = 1;

    /// <summary>The command was used wrongly: an unknown option or parameter, a value of the wrong type.</summary>
    public const int Usage = 2;

    /// <summary>A file or folder is missing or malformed, or a download failed.</summary>
    public const int BadFile = 3;

    /// <summary>A cell or a notebook ran longer than it may.</summary>
    public const int Timeout = 4;

    /// <summary>A kernel died, or would not start.</summary>
    public const int KernelDied = 5;

    /// <summary>The outputs are not the committed ones.</summary>
    public const int OutputsDiffer = 6;

    /// <summary>Stopped with Ctrl-C; 128 + SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
