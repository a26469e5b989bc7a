using System.Runtime.InteropServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>
/// Methods of TorchSharp that become calls of the C# in the folder Replacements, which is put into the assembly with them.
/// </summary>
internal static class Replacements
{
    private const string Namespace = "TorchSharp.Mends.Replacements";

    private static readonly (string Type, string Method, string Replacement)[] Methods =
    [
        ("TorchSharp.torch/Tensor", "matmul", "MatrixProduct"),
        ("TorchSharp.torch/Tensor", "cummax", "RunningMaximum"),
        ("TorchSharp.torch/Tensor", "cummin", "RunningMinimum"),
        ("TorchSharp.torch/autograd", "grad", "Gradients"),
    ];

    /// <summary>Changes the module.</summary>
    public static void Put(ModuleDefinition module)
    {
        using var own = ModuleDefinition.ReadModule(typeof(Replacements).Assembly.Location, new ReaderParameters { InMemory = true });
        var transplant = new Transplant(own, module);
        foreach (var type in own.Types.Where(type => type.Namespace == Namespace).ToArray())
            transplant.Add(type);
        transplant.Fill();

        var calls = module.GetType(Namespace + ".CaughtCalls");
        foreach (var (type, name, replacement) in Methods)
        {
            Redirect(
                module.GetType(type).Methods.Single(method => method.Name == name),
                calls.Methods.Single(method => method.Name == replacement));
        }

        ShortenErrors(module, module.GetType(Namespace + ".NativeErrors").Methods.Single(method => method.Name == "Sentence"));
    }

    /// <summary>The method passes its arguments on, and returns what comes back.</summary>
    private static void Redirect(MethodDefinition method, MethodDefinition replacement)
    {
        method.Body = new MethodBody(method);
        var il = method.Body.GetILProcessor();
        if (method.HasThis)
            il.Emit(OpCodes.Ldarg_0);
        foreach (var parameter in method.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(OpCodes.Call, replacement);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>What libtorch says passes through a method before it becomes an exception.</summary>
    private static void ShortenErrors(ModuleDefinition module, MethodDefinition sentence)
    {
        var il = module.GetType("TorchSharp.torch").Methods.Single(method => method.Name == "CheckForErrors").Body.GetILProcessor();
        var read = il.Body.Instructions
            .Single(instruction => instruction.Operand is MethodReference { Name: nameof(Marshal.PtrToStringAnsi) });
        il.InsertAfter(read, il.Create(OpCodes.Call, sentence));
    }
}
