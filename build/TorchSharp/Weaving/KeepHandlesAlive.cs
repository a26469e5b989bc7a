using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>Every method of TorchSharp that calls native code keeps its managed objects alive until the call is over.</summary>
/// <remarks>
/// TorchSharp hands the addresses of native tensors and numbers to libtorch. Once an address has been read, nothing refers to the
/// managed object any more, so the garbage collector may take it and its finalizer free the native one while libtorch still works with
/// it: the 0.5 in <c>tensor.add(0.5)</c>, or the product in <c>(a * b).sum()</c> outside a dispose scope. What follows is an error that
/// names no cause, a wrong number or a crash. The remedy is the documented one, GC.KeepAlive after the call; here it goes before every
/// return of such a method, for the object itself, its arguments (a tuple of tensors boxed, as it is a value) and its local variables. A sequence of tensors that is an argument
/// becomes an array first, since one that makes its tensors only as it is read, <c>stack(pictures.Select(…))</c>, keeps none of them.
/// </remarks>
internal static class KeepHandlesAlive
{
    private static readonly Dictionary<string, OpCode> LongBranches = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!)
        .Where(code => code.OperandType == OperandType.InlineBrTarget).ToDictionary(code => code.Name);

    /// <summary>Changes the module.</summary>
    public static void In(ModuleDefinition module)
    {
        var keepAlive = new MethodReference("KeepAlive", module.TypeSystem.Void, new TypeReference("System", "GC", module, module.TypeSystem.CoreLibrary));
        keepAlive.Parameters.Add(new ParameterDefinition(module.TypeSystem.Object));
        var toArray = ToArray(module);
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(CallsNativeCode))
        {
            KeepAlive(method, keepAlive);
            foreach (var sequence in method.Parameters.Where(parameter => IsSequenceOfTensors(parameter.ParameterType)))
                MakeArray(method, sequence, toArray);
        }
    }

    private static bool CallsNativeCode(MethodDefinition method) => method.HasBody && method.Body.Instructions.Any(IsNativeCall);

    private static bool IsNativeCall(Instruction instruction) => instruction.Operand is MethodDefinition { IsPInvokeImpl: true };

    private static void KeepAlive(MethodDefinition method, MethodReference keepAlive)
    {
        var il = method.Body.GetILProcessor();
        LengthenBranches(method);
        NameTemporaries(method, il);
        foreach (var end in method.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Ret).ToArray())
        {
            var kept = Kept(method, il, keepAlive).ToArray();
            if (kept.Length == 0)
                continue;

            // The return itself becomes the first of the new instructions, so that what jumps to it passes through them.
            (end.OpCode, end.Operand) = (kept[0].OpCode, kept[0].Operand);
            var last = end;
            foreach (var next in kept.Skip(1).Append(il.Create(OpCodes.Ret)))
            {
                il.InsertAfter(last, next);
                last = next;
            }
        }
    }

    /// <summary>A short branch reaches 127 bytes, and the method grows.</summary>
    private static void LengthenBranches(MethodDefinition method)
    {
        foreach (var branch in method.Body.Instructions.Where(instruction => instruction.OpCode.OperandType == OperandType.ShortInlineBrTarget))
            branch.OpCode = LongBranches[branch.OpCode.Name.Substring(0, branch.OpCode.Name.Length - ".s".Length)];
    }

    /// <summary>A number that was converted only to read its address gets a local variable.</summary>
    private static void NameTemporaries(MethodDefinition method, ILProcessor il)
    {
        foreach (var read in method.Body.Instructions.Where(instruction => instruction.Operand is MethodReference { Name: "get_Handle" }).ToArray())
        {
            if (read.Previous is not { Operand: MethodReference made } || !IsObject(made.ReturnType))
                continue;
            var variable = new VariableDefinition(made.ReturnType);
            method.Body.Variables.Add(variable);
            method.Body.InitLocals = true;
            il.InsertBefore(read, il.Create(OpCodes.Dup));
            il.InsertBefore(read, il.Create(OpCodes.Stloc, variable));
        }
    }

    /// <summary>Puts an array of the same tensors in the place of an argument, before anything else; null stays null.</summary>
    private static void MakeArray(MethodDefinition method, ParameterDefinition sequence, MethodReference toArray)
    {
        var il = method.Body.GetILProcessor();
        var first = method.Body.Instructions[0];
        MethodBeginning.Put(
            method,
            il.Create(OpCodes.Ldarg, sequence), il.Create(OpCodes.Brfalse, first),
            il.Create(OpCodes.Ldarg, sequence), il.Create(OpCodes.Call, toArray), il.Create(OpCodes.Starg, sequence));
    }

    /// <summary>Enumerable.ToArray for tensors, which TorchSharp calls itself.</summary>
    private static GenericInstanceMethod ToArray(ModuleDefinition module)
    {
        var called = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand).OfType<GenericInstanceMethod>()
            .First(method => method is { Name: "ToArray", DeclaringType.FullName: "System.Linq.Enumerable" });
        var toArray = new GenericInstanceMethod(called.ElementMethod);
        toArray.GenericArguments.Add(module.GetType("TorchSharp.torch/Tensor"));
        return toArray;
    }

    private static bool IsSequenceOfTensors(TypeReference type) => type.FullName == "System.Collections.Generic.IEnumerable`1<TorchSharp.torch/Tensor>";

    private static IEnumerable<Instruction> Kept(MethodDefinition method, ILProcessor il, MethodReference keepAlive)
    {
        Instruction Call() => il.Create(OpCodes.Call, keepAlive);
        if (method.HasThis && !method.DeclaringType.IsValueType)
        {
            yield return il.Create(OpCodes.Ldarg, method.Body.ThisParameter);
            yield return Call();
        }

        foreach (var parameter in method.Parameters.Where(parameter => IsObject(parameter.ParameterType) || HoldsObjects(parameter.ParameterType)))
        {
            yield return il.Create(OpCodes.Ldarg, parameter);
            if (!IsObject(parameter.ParameterType))
                yield return il.Create(OpCodes.Box, parameter.ParameterType);
            yield return Call();
        }

        foreach (var variable in method.Body.Variables.Where(variable => IsObject(variable.VariableType)))
        {
            yield return il.Create(OpCodes.Ldloc, variable);
            yield return Call();
        }
    }

    /// <summary>A tuple of tensors, or one that may be missing: (hidden, cell) of an LSTM.</summary>
    private static bool HoldsObjects(TypeReference type) => type is GenericInstanceType { IsValueType: true } instance
        && (instance.ElementType.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal) || instance.ElementType.FullName == "System.Nullable`1")
        && instance.GenericArguments.Any(argument => IsObject(argument) || HoldsObjects(argument));

    private static bool IsObject(TypeReference type) => !type.IsValueType && !type.IsByReference && !type.IsPointer && !type.IsPinned
        && !type.IsFunctionPointer && !type.IsGenericParameter && type.FullName is not ("System.String" or "System.Void");
}
