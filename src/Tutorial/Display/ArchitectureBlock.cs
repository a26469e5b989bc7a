namespace Tutorial;

/// <summary>One block of an <see cref="ArchitectureDiagram"/>: what flows out of a layer, and out of those after it that keep its shape.</summary>
/// <param name="Names">The layers' names, in order.</param>
/// <param name="Type">The first layer's kind.</param>
/// <param name="Shape">The shape of one output, without the batch.</param>
/// <param name="Parameters">What the layers learn together.</param>
internal sealed record ArchitectureBlock(IReadOnlyList<string> Names, string Type, IReadOnlyList<long> Shape, long Parameters)
{
    /// <summary>A block for the input and one for each layer that changes the shape.</summary>
    public static IReadOnlyList<ArchitectureBlock> Of(ModelSummary summary)
    {
        var blocks = new List<ArchitectureBlock> { new(["input"], "", [.. summary.InputShape.Skip(1)], 0) };
        foreach (var layer in summary.Layers)
        {
            var shape = layer.OutputShape.Skip(1).ToArray();
            if (blocks.Count > 1 && layer.Parameters == 0 && shape.SequenceEqual(blocks[^1].Shape))
                blocks[^1] = blocks[^1] with { Names = [.. blocks[^1].Names, layer.Name] };
            else
                blocks.Add(new ArchitectureBlock([layer.Name], layer.Type, shape, layer.Parameters));
        }

        return blocks;
    }
}
