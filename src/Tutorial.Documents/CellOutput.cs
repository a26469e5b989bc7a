using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>One output of a code cell: <see cref="StreamOutput"/>, <see cref="DisplayOutput"/>, <see cref="ResultOutput"/> or
/// <see cref="ErrorOutput"/>, nbformat's four kinds.</summary>
public abstract record CellOutput
{
    /// <summary>Keys of the output in <c>.ipynb</c> that nbformat does not know; <see langword="null"/> where there are none.</summary>
    internal JsonObject? OtherKeys { get; init; }
}
