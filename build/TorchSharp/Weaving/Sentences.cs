using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>Messages of TorchSharp itself that say too little, in words that tell what happened and what to do.</summary>
internal static class Sentences
{
    private static readonly Dictionary<string, string> Better = new()
    {
        ["Tensor invalid -- empty handle."] =
            "This tensor has been disposed of and holds no numbers any more: its Dispose() was called, or the `using` or dispose scope in which it "
            + "was made has ended. Use it before that, let it leave the scope with MoveToOuterDisposeScope(), or make it again.",
        [" did not initialise on the current machine. Trace from LoadNativeBackend:\n"] =
            " is not available: this machine has no GPU that torch can use, or this is the build for processors. Compute on torch.CPU, or ask "
            + "torch.cuda.is_available() first. What was tried:\n",
    };

    /// <summary>Changes the module.</summary>
    public static void In(ModuleDefinition module)
    {
        foreach (var text in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode == OpCodes.Ldstr && Better.ContainsKey((string)instruction.Operand)))
            text.Operand = Better[(string)text.Operand];

        // new ArgumentException("tensors"): the name of an argument stands where the message goes.
        foreach (var method in module.GetType("TorchSharp.torch").Methods.Where(method => method.HasBody))
        {
            foreach (var name in method.Body.Instructions.Where(instruction => instruction is { Operand: "tensors", Next.Operand: MethodReference { DeclaringType.Name: nameof(ArgumentException), Parameters.Count: 1 } }))
                name.Operand = method.Name + " expects a non-empty list of tensors, and this one is empty.";
        }
    }
}
