using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>What the outputs of a notebook hang on: parts with names, each a short text that changes when the part does.</summary>
/// <param name="Parts">Name (<c>cells</c>, <c>library</c>, …) → what it is, in words or as a SHA-256.</param>
public sealed record RunKey(IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The name of the part for the notebook's own text.</summary>
    public const string Cells = "cells";

    /// <summary>The name of the part for the values of its parameters.</summary>
    public const string Parameters = "parameters";

    /// <summary>The names of the parts that are not as they were, in alphabetical order.</summary>
    /// <param name="earlier">The key of an earlier run.</param>
    internal IReadOnlyList<string> ChangedSince(RunKey earlier) =>
    [
        .. Parts.Keys.Union(earlier.Parts.Keys)
            .Where(name => Parts.GetValueOrDefault(name) != earlier.Parts.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The key with another part, or with another value of one.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">What it is.</param>
    public RunKey With(string name, string value) => new(new Dictionary<string, string>(Parts) { [name] = value });

    /// <summary>
    /// The parts that lie in the notebook: its cells and metadata without outputs, and the parameters injected for the run.
    /// </summary>
    /// <param name="document">The notebook as it will run.</param>
    public static RunKey Of(NotebookDocument document)
    {
        var injected = document.Cells.Where(IsInjected).Select(cell => cell.Source);
        var fresh = NotebookMetrics.Without(document) with
        {
            Cells = [.. document.Cells.Where(cell => !IsInjected(cell)).Select(WithoutOutputs)],
            DibHeader = null,
        };
        return new RunKey(new Dictionary<string, string>
        {
            [Cells] = FileState.Hash(NotebookFile.ToText(fresh)),
            [Parameters] = string.Join('\n', injected.DefaultIfEmpty("as written")),
        });
    }

    private static bool IsInjected(NotebookCell cell) => cell.Tags.Contains(NotebookParameters.InjectedTag);

    private static NotebookCell WithoutOutputs(NotebookCell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata.Remove("execution");
        return cell with { Outputs = [], ExecutionCount = null, Metadata = metadata, Layout = null };
    }
}
