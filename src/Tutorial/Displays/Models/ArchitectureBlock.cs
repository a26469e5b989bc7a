namespace Tutorial;

/// <summary>
/// One block of an <see cref="ArchitectureDiagram"/>: what flows out of a layer, and out of those after it that keep its shape.
/// </summary>
/// <param name="Names">The layers' names, in order.</param>
/// <param name="Type">The first layer's kind.</param>
/// <param name="Shape">The shape of one output, without the batch.</param>
/// <param name="Parameters">What the layers learn together.</param>
/// <param name="From">The place of the block it is made from; null where code of the model stands between.</param>
internal sealed record ArchitectureBlock(IReadOnlyList<string> Names, string Type, IReadOnlyList<long> Shape, long Parameters, int? From)
{
    /// <summary>Whether the block shows a feature map: channels first, then one or two sides.</summary>
    public bool IsMap => Shape.Count is 2 or 3;

    /// <summary>
    /// A block for the input and one for each layer that changes the shape, learns, or does not go on from the layer before.
    /// </summary>
    public static IReadOnlyList<ArchitectureBlock> Of(ModelSummary summary)
    {
        var blocks = new List<ArchitectureBlock> { new(["input"], "", [.. summary.InputShape.Skip(1)], 0, null) };
        var blockOf = new Dictionary<int, int> { [LayerRecorder.ModelInput] = 0 };
        for (var place = 0; place < summary.Layers.Count; place++)
        {
            var layer = summary.Layers[place];
            var shape = layer.OutputShape.Skip(1).ToArray();
            int? from = layer.Reads is { } read ? blockOf[read] : null;
            if (blocks.Count > 1 && layer.Parameters == 0 && layer.Reads == place - 1 && shape.SequenceEqual(blocks[^1].Shape))
                blocks[^1] = blocks[^1] with { Names = [.. blocks[^1].Names, layer.Name] };
            else
                blocks.Add(new ArchitectureBlock([layer.Name], layer.Type, shape, layer.Parameters, from));
            blockOf[place] = blocks.Count - 1;
        }

        return blocks;
    }
}
