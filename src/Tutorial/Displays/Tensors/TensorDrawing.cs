using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A small tensor of any rank as textbooks draw it: a cell, a row, a table, a stack of sheets, and from rank 4 on frames that hold
/// tensors of one rank less. An arrow for each dimension says which way its index grows. Of a sheet behind another only the first row
/// has its numbers. The values are taken when it is drawn.
/// </summary>
public sealed class TensorDrawing : IDisplay
{
    private const int MostNumbers = 256;

    private readonly TensorBlocks blocks;
    private readonly string text;
    private readonly string description;

    private TensorDrawing(TensorBlocks blocks, string text, string description)
    {
        this.blocks = blocks;
        this.text = text;
        this.description = description;
    }

    /// <summary>A drawing of a tensor.</summary>
    /// <param name="tensor">Any rank, dtype and device; 1 to 256 numbers.</param>
    /// <exception cref="ArgumentException">The tensor is empty, or too large to be drawn number by number.</exception>
    public static TensorDrawing Of(Tensor tensor)
    {
        ShownTensor.RefuseWithoutValues(tensor, nameof(tensor));
        var shape = $"[{string.Join(", ", tensor.shape)}]";
        if (tensor.numel() is 0 or > MostNumbers)
        {
            throw new ArgumentException(
                $"A tensor of shape {shape} has {NumberText.Grouped(tensor.numel())} numbers: give one with 1 to {MostNumbers}, "
                + "or show the tensor itself.",
                nameof(tensor));
        }

        using var scope = NewDisposeScope();
        var values = (tensor.is_sparse ? tensor.detach().to_dense() : tensor.detach()).cpu().contiguous();
        var numbers = tensor.is_complex() ? TensorText.OfComplex(values.view_as_real()) : TensorText.Of(values);
        var blocks = new TensorBlocks(tensor.shape, numbers);
        return new TensorDrawing(blocks, TensorDisplay.ToText(tensor), $"a tensor of rank {tensor.dim()}, shape {shape}");
    }

    /// <summary>The drawing as a part of an HTML document.</summary>
    public string ToHtml() => Html.Display(ToImage());

    internal string ToImage()
    {
        var (width, height) = blocks.Size();
        var drawing = new SvgDrawing(width + 2, height + 2, description);
        blocks.Draw(drawing, 1, 1);
        return drawing.ToImage();
    }

    /// <summary>The tensor as plain text: shape, dtype, device and values.</summary>
    public override string ToString() => text;
}
