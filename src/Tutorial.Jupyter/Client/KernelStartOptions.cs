namespace Tutorial.Jupyter;

/// <summary>How a kernel's process is started.</summary>
public sealed record KernelStartOptions
{
    /// <summary>The folder that the kernel runs in; relative paths in a notebook resolve against it.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Environment variables added to those of this process and of the kernel's specification.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the kernel may take from its start to its first answer. One that ends meanwhile is noticed at once, so the limit
    /// is for one that hangs: on a machine with much else to do, or beside twenty others, a start may take minutes.</summary>
    internal TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(5);
}
