using System.Text;
using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>One output of a running cell, which later messages may lengthen or replace.</summary>
internal abstract class OutputSlot
{
    /// <summary>The output as it stands now.</summary>
    public abstract CellOutput Output { get; }
}

/// <summary>Text of one stream; consecutive messages are one output.</summary>
internal sealed class StreamSlot(string name) : OutputSlot
{
    private readonly StringBuilder said = new();

    public string Name => name;

    public override CellOutput Output => new StreamOutput(name, said.ToString());

    public void Append(string text) => said.Append(text);
}

/// <summary>Any other output; a display may be updated.</summary>
internal sealed class ValueSlot(CellOutput output) : OutputSlot
{
    private CellOutput output = output;

    public override CellOutput Output => output;

    public void Update(JsonObject data, JsonObject metadata) => output = output switch
    {
        DisplayOutput display => display with { Data = data, Metadata = metadata },
        ResultOutput result => result with { Data = data, Metadata = metadata },
        _ => output,
    };
}
