using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a display shows of a tensor. Nothing else of it is read, so that 50,000 images are as quick as one.</summary>
/// <param name="Type">The element type as the lessons write it.</param>
/// <param name="Shape">The whole tensor's.</param>
/// <param name="Device">Where it lies.</param>
/// <param name="RequiresGradient">Whether it does.</param>
/// <param name="Statistics">Of all values, or of those shown; null where there are none to sum up.</param>
/// <param name="StatisticsAreOfAll">False where the tensor is so large that only what is shown was read.</param>
/// <param name="Storage">What is unusual about how its values are kept; empty for most tensors.</param>
/// <param name="Slices">The matrices that are shown.</param>
/// <param name="SliceCount">How many there are.</param>
/// <param name="Gradient">What is shown of its gradient; null where it has none.</param>
internal sealed record TensorExcerpt(
    string Type, IReadOnlyList<long> Shape, string Device, bool RequiresGradient, TensorStatistics? Statistics, bool StatisticsAreOfAll,
    string Storage, IReadOnlyList<TensorSlice> Slices, long SliceCount, TensorExcerpt? Gradient)
{
    /// <summary>Longer rows, columns and vectors are elided in the middle.</summary>
    public const int LongestRow = 12;

    private const int LongestRowOfSlice = 8;
    private const int MostSlices = 3;
    private const int MostForStatistics = 1 << 20;
    private const int MostMadeDense = 1 << 20;

    /// <summary>Reads what is shown of <paramref name="tensor"/>, any shape, dtype and device.</summary>
    public static TensorExcerpt Of(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var gradient = tensor is { is_leaf: true, requires_grad: true } ? tensor.grad : null;
        var plain = Readable(tensor, out var storage);
        var shown = new List<Tensor>();
        var sliceCount = 0L;
        var slices = plain is null ? [] : ReadSlices(plain, shown, out sliceCount);
        var ofAll = plain?.numel() <= MostForStatistics;
        return new TensorExcerpt(
            TypeName(tensor.dtype), [.. tensor.shape], tensor.device.ToString(), tensor.requires_grad,
            plain is null ? null : Summarize(ofAll ? [plain] : shown), ofAll, storage, slices, sliceCount, gradient is null
                ? null
                : Of(gradient));
    }

    /// <summary>The heading of every tensor display: <c>float32 [4, 4] on cpu</c>.</summary>
    public string Heading => $"{Type} [{string.Join(", ", Shape)}] on {Device}";

    /// <summary>The name of an element type as PyTorch and the lessons write it.</summary>
    public static string TypeName(ScalarType type) => type switch
    {
        ScalarType.Byte => "uint8",
        ScalarType.Int8 => "int8",
        ScalarType.ComplexFloat32 => "complex64",
        ScalarType.ComplexFloat64 => "complex128",
        _ => type.ToString().ToLowerInvariant(),
    };

    /// <summary>The tensor with its values side by side; null where it has none that could be shown.</summary>
    private static Tensor? Readable(Tensor tensor, out string storage)
    {
        storage = "";
        if (tensor.numel() == 0)
            storage = "no values";
        else if (tensor.is_meta)
            storage = "no values: the meta device keeps shapes only";
        else if (!tensor.is_sparse)
            return tensor.detach();
        else
            storage = $"sparse: {NumberText.Grouped(tensor.SparseValues.shape[0])} of {NumberText.Grouped(tensor.numel())} values stored";

        if (!tensor.is_sparse || tensor.numel() == 0)
            return null;
        if (tensor.numel() <= MostMadeDense)
            return tensor.detach().to_dense();
        storage += ", too many to show with the zeros between them";
        return null;
    }

    private static TensorStatistics? Summarize(List<Tensor> values)
    {
        var flat = values.Count == 1 ? values[0] : cat([.. values.Select(part => part.reshape(-1))]);
        return flat.numel() < 2 || flat.is_complex() ? null : TensorStatistics.Of(flat);
    }

    private static List<TensorSlice> ReadSlices(Tensor tensor, List<Tensor> shown, out long sliceCount)
    {
        var rank = (int)tensor.dim();
        if (rank < 3)
        {
            sliceCount = 1;
            return [Read(rank == 2 ? tensor : tensor.reshape(1, -1), "", LongestRow, shown)];
        }

        var leading = tensor.shape[..^2];
        sliceCount = leading.Aggregate(1L, (product, size) => product * size);
        var slices = new List<TensorSlice>();
        for (var number = 0L; number < Math.Min(MostSlices, sliceCount); number++)
        {
            var index = IndexOf(number, leading);
            var matrix = index.Aggregate(tensor, (part, position) => part.select(0, position));
            slices.Add(Read(matrix, $"[{string.Join(", ", index)}, :, :]", LongestRowOfSlice, shown));
        }

        return slices;
    }

    private static long[] IndexOf(long number, long[] sizes)
    {
        var index = new long[sizes.Length];
        for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
        {
            index[dimension] = number % sizes[dimension];
            number /= sizes[dimension];
        }

        return index;
    }

    private static TensorSlice Read(Tensor matrix, string label, int longest, List<Tensor> shown)
    {
        var rows = Shown(matrix.shape[0], longest);
        var columns = Shown(matrix.shape[1], longest);
        var rowIndex = torch.tensor(rows.OfType<long>().ToArray(), device: matrix.device).unsqueeze(1);
        var columnIndex = torch.tensor(columns.OfType<long>().ToArray(), device: matrix.device).unsqueeze(0);

        // Complex numbers are read as pairs of reals: TorchSharp makes tensors of System.Numerics.Complex at addresses that are multiples
        // of 8, and libtorch's own complex kernels crash where it is none of 16.
        var isComplex = matrix.is_complex();
        var picked = (isComplex ? matrix.view_as_real() : matrix).index(TensorIndex.Tensor(rowIndex), TensorIndex.Tensor(columnIndex))
            .cpu();
        shown.Add(picked);
        var values = isComplex ? TensorText.OfComplex(picked) : TensorText.Of(picked);

        var cells = new string[rows.Count, columns.Count];
        var next = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
                cells[row, column] = rows[row] is null || columns[column] is null ? "…" : values[next++];
        }

        return new TensorSlice(label, rows, columns, cells);
    }

    private static List<long?> Shown(long count, int longest)
    {
        if (count <= longest)
            return [.. Enumerable.Range(0, (int)count).Select(index => (long?)index)];

        var edge = (longest - 1) / 2;
        var first = Enumerable.Range(0, edge).Select(index => (long?)index);
        return [.. first, null, .. first.Select(index => count - edge + index)];
    }
}
