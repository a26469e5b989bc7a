namespace TorchSharp.Mends.Replacements;

/// <summary>Reads the handle of a tensor that was given as an argument.</summary>
internal static class NamedNull
{
    /// <exception cref="ArgumentNullException">The tensor is null; the error names the argument.</exception>
    internal static nint Handle(torch.Tensor tensor, string name)
    {
        Refuse(tensor, name);
        return tensor.Handle;
    }

    /// <exception cref="ArgumentNullException">The tensor is null; the error names the argument.</exception>
    internal static void Refuse(torch.Tensor tensor, string name)
    {
        if (tensor is null)
        {
            throw new ArgumentNullException(
                name,
                "A tensor is needed here and null was given: was the variable assigned, and did the cell that assigns it run?");
        }
    }
}
