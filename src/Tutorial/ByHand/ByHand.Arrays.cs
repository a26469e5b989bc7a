using TorchSharp;

namespace Tutorial;

public static partial class ByHand
{
    /// <summary>Copies a tensor of rank 1 to an array.</summary>
    /// <param name="tensor">Any number type, any device; it stays the caller's.</param>
    /// <exception cref="ArgumentException">The tensor has another rank.</exception>
    public static float[] ToArray1d(torch.Tensor tensor) => (float[])ToArray(tensor, 1);

    /// <summary>Copies a tensor of rank 2 (height × width) to an array.</summary>
    /// <inheritdoc cref="ToArray1d"/>
    public static float[,] ToArray2d(torch.Tensor tensor) => (float[,])ToArray(tensor, 2);

    /// <summary>Copies a tensor of rank 3 (channels × height × width) to an array.</summary>
    /// <inheritdoc cref="ToArray1d"/>
    public static float[,,] ToArray3d(torch.Tensor tensor) => (float[,,])ToArray(tensor, 3);

    /// <summary>Copies a tensor of rank 4 (output channels × input channels × height × width) to an array.</summary>
    /// <inheritdoc cref="ToArray1d"/>
    public static float[,,,] ToArray4d(torch.Tensor tensor) => (float[,,,])ToArray(tensor, 4);

    private static Array ToArray(torch.Tensor tensor, int rank)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.dim() != rank)
        {
            throw new ArgumentException(
                $"The tensor has rank {tensor.dim()}, shape [{string.Join(", ", tensor.shape)}]; this needs rank {rank}. "
                    + "Pick a part of it by index, such as tensor[0], or add a dimension with unsqueeze(0).",
                nameof(tensor));
        }

        using var scope = torch.NewDisposeScope();
        return tensor.detach().cpu().to(torch.float32).contiguous().data<float>().ToNDArray();
    }
}
