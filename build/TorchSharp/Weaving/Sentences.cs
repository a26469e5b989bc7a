using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>What TorchSharp says about a tensor that was freed, in words that tell what happened and what to do.</summary>
internal static class Sentences
{
    private const string Freed = "Tensor invalid -- empty handle.";

    private const string Said = "This tensor has been disposed of and holds no numbers any more: its Dispose() was called, or the `using` or dispose scope "
        + "in which it was made has ended. Use it before that, let it leave the scope with MoveToOuterDisposeScope(), or make it again.";

    /// <summary>Changes the module.</summary>
    public static void In(ModuleDefinition module)
    {
        foreach (var text in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode == OpCodes.Ldstr && instruction.Operand is Freed))
            text.Operand = Said;
    }
}
