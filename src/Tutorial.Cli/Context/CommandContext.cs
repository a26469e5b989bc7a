using Spectre.Console;
using Tutorial.Cli.Data;
using Tutorial.Jupyter;

namespace Tutorial.Cli;

/// <summary>What a command sees of the world around it; a test gives another one.</summary>
internal sealed record CommandContext
{
    /// <summary>Where results and progress are shown.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>Where the one line goes that says why the exit code is not 0.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The folder that the command itself lies in; its kernel lies in <c>../kernel</c>.</summary>
    public required string OwnFolder { get; init; }

    /// <summary>The folder of CIFAR-10 that the environment names; <see langword="null"/> or empty where it names none.</summary>
    public string? Cifar10Folder { get; init; }

    /// <summary>Where Jupyter keeps its kernels.</summary>
    public JupyterFolders Jupyter { get; init; } = JupyterFolders.OfThisMachine();

    /// <summary>What <c>tutorial data</c> downloads and unpacks.</summary>
    public PublishedArchive Archive { get; init; } = PublishedArchive.Cifar10;

    /// <summary>Tells times and durations.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What executes a notebook; <see langword="null"/> for the kernel that the command line names.</summary>
    public ExecuteNotebook? Execute { get; init; }

    /// <summary>A path as the user typed it, made absolute.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);

    /// <summary>A path as it is shown: relative where that is shorter.</summary>
    public string ShownPath(string path)
    {
        var relative = Path.GetRelativePath(CurrentFolder, path);
        return relative.Length < path.Length && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
    }
}
