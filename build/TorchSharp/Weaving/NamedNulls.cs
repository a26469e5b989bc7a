using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>A tensor argument that is null is an error that names it, and not a NullReferenceException from inside TorchSharp.</summary>
internal static class NamedNulls
{
    /// <summary>Changes the module.</summary>
    public static void In(ModuleDefinition module)
    {
        var named = module.GetType("TorchSharp.Mends.Replacements.NamedNull");
        var handle = named.Methods.Single(method => method.Name == "Handle");
        var refuse = named.Methods.Single(method => method.Name == "Refuse");
        foreach (var method in module.GetTypes().Where(type => type != named).SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            var il = method.Body.GetILProcessor();
            if (NeedsItsInput(method))
                MethodBeginning.Put(method, il.Create(OpCodes.Ldarg_0), il.Create(OpCodes.Ldstr, method.Parameters[0].Name), il.Create(OpCodes.Call, refuse));

            foreach (var read in method.Body.Instructions.Where(IsHandleOfATensor).ToArray())
            {
                if (Argument(read.Previous, method) is not { Name: { Length: > 0 } name })
                    continue;
                il.InsertBefore(read, il.Create(OpCodes.Ldstr, name));
                (read.OpCode, read.Operand) = (OpCodes.Call, handle);
            }
        }
    }

    /// <summary>torch.relu(input), nn.functional.relu(x): functions that call methods of their first argument, and do not ask whether it is there.</summary>
    private static bool NeedsItsInput(MethodDefinition method) =>
        method is { IsStatic: true, IsPublic: true, Parameters: [{ IsOptional: false, ParameterType.FullName: "TorchSharp.torch/Tensor" }, ..] }
        && method.DeclaringType.FullName.StartsWith("TorchSharp.torch", StringComparison.Ordinal)
        && !method.Body.Instructions.Any(instruction => instruction.OpCode == OpCodes.Ldarg_0
            && instruction.Next?.OpCode.Code is Code.Brfalse or Code.Brfalse_S or Code.Brtrue or Code.Brtrue_S or Code.Ldnull);

    private static bool IsHandleOfATensor(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: "get_Handle", DeclaringType.FullName: "TorchSharp.torch/Tensor" };

    /// <summary>The argument that the instruction loads, or null where it loads something else, the object itself included.</summary>
    private static ParameterDefinition? Argument(Instruction? load, MethodDefinition method)
    {
        var index = load?.OpCode.Code switch
        {
            Code.Ldarg_0 => 0,
            Code.Ldarg_1 => 1,
            Code.Ldarg_2 => 2,
            Code.Ldarg_3 => 3,
            Code.Ldarg or Code.Ldarg_S when load.Operand is ParameterDefinition { Index: >= 0 } parameter => parameter.Index + (method.HasThis ? 1 : 0),
            _ => -1,
        };
        index -= method.HasThis ? 1 : 0;
        return index >= 0 ? method.Parameters[index] : null;
    }
}
