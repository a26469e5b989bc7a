using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>How to start a kernel: the content of a <c>kernel.json</c>.</summary>
public sealed record KernelSpec
{
    /// <summary>The command line; <c>{connection_file}</c> and <c>{resource_dir}</c> in it stand for paths.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The name a front end shows.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The language of the kernel's cells.</summary>
    public required string Language { get; init; }

    /// <summary>How the kernel is interrupted: <c>signal</c> (the protocol's default) or <c>message</c>.</summary>
    public string InterruptMode { get; init; } = "signal";

    /// <summary>Environment variables added for the kernel's process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What the specification says beside that; kept as it came.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The command line with its placeholders filled in.</summary>
    /// <param name="connectionFile">The connection file the kernel shall read.</param>
    /// <param name="resourceFolder">The folder that holds this <c>kernel.json</c>.</param>
    public IReadOnlyList<string> CommandLine(string connectionFile, string resourceFolder) =>
    [
        .. Arguments.Select(argument => argument
            .Replace("{connection_file}", connectionFile, StringComparison.Ordinal)
            .Replace("{resource_dir}", resourceFolder, StringComparison.Ordinal)),
    ];
}
