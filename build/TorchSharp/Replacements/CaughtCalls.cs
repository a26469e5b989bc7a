using static TorchSharp.torch;

namespace TorchSharp.Mends.Replacements;

/// <summary>
/// Calls of libtorch whose own export in libLibTorchSharp has no catch clause, so that an error in them would end the process. Each goes
/// to the same function of libtorch through an export that has one.
/// </summary>
/// <remarks>This code is copied into TorchSharp.dll: static methods only, no lambdas.</remarks>
internal static class CaughtCalls
{
    private const string Source = """
        def matrix_product(left: Tensor, right: Tensor) -> Tensor:
            return torch.matmul(left, right)

        def running_maximum(values: Tensor, dim: int) -> Tuple[Tensor, Tensor]:
            return torch.cummax(values, dim)

        def running_minimum(values: Tensor, dim: int) -> Tuple[Tensor, Tensor]:
            return torch.cummin(values, dim)

        def gradients(outputs: List[Tensor], inputs: List[Tensor], factors: List[Tensor],
                      retain_graph: bool, create_graph: bool, allow_unused: bool) -> List[Tensor]:
            given: Optional[List[Optional[Tensor]]] = None
            if len(factors) > 0:
                copied: List[Optional[Tensor]] = []
                for factor in factors:
                    copied.append(factor)
                given = copied
            found: List[Tensor] = []
            used: List[bool] = []
            for gradient in torch.autograd.grad(outputs, inputs, given, retain_graph, create_graph, allow_unused):
                if gradient is None:
                    used.append(False)
                    found.append(torch.empty(0))
                else:
                    used.append(True)
                    found.append(gradient)
            found.append(torch.tensor(used))
            return found

        """;

    private static readonly jit.CompilationUnit Script = jit.compile(Source);

    /// <summary>
    /// THSTensor_matmul. Two matrices are multiplied by mm there too; functional.linear is the product with a transposed matrix, and has no
    /// batches of them.
    /// </summary>
    internal static Tensor MatrixProduct(Tensor left, Tensor right)
    {
        NamedNull.Refuse(right, "target");
        var dimensions = right.Dimensions;
        if (dimensions > 2)
            return (Tensor)Script.invoke("matrix_product", left, right);
        if (dimensions == 2 && left.Dimensions == 2)
            return left.mm(right);
        using var transposed = right.t();
        return nn.functional.linear(left, transposed);
    }

    /// <summary>THSTensor_cummax.</summary>
    internal static (Tensor, Tensor) RunningMaximum(Tensor values, long dim) =>
        ((Tensor, Tensor))Script.invoke("running_maximum", values, checked((int)dim));

    /// <summary>THSTensor_cummin.</summary>
    internal static (Tensor, Tensor) RunningMinimum(Tensor values, long dim) =>
        ((Tensor, Tensor))Script.invoke("running_minimum", values, checked((int)dim));

    /// <summary>
    /// THSAutograd_grad. A gradient that is not used is null. A graph that is made is kept, as in PyTorch: the second derivative needs it.
    /// </summary>
    internal static IList<Tensor> Gradients(
        IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? factors, bool retainGraph, bool createGraph, bool allowUnused)
    {
        var found = (Tensor[])Script.invoke(
            "gradients", ToArray(outputs, nameof(outputs)), ToArray(inputs, nameof(inputs)),
            factors is null ? [] : ToArray(factors, "grad_outputs"), retainGraph || createGraph, createGraph, allowUnused);
        using var used = found[^1];
        var gradients = new List<Tensor>();
        for (var index = 0; index < found.Length - 1; index++)
        {
            using var entry = used[index];
            if (entry.item<bool>())
            {
                gradients.Add(found[index]);
            }
            else
            {
                found[index].Dispose();
                gradients.Add(null!);
            }
        }

        return gradients;
    }

    private static Tensor[] ToArray(IList<Tensor> tensors, string name)
    {
        ArgumentNullException.ThrowIfNull(tensors, name);
        var array = new Tensor[tensors.Count];
        for (var index = 0; index < array.Length; index++)
            array[index] = tensors[index] ?? throw new ArgumentNullException(name, $"Tensor {index} is null.");
        return array;
    }
}
