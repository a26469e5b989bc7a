using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>Methods that begin with a call of Replacements/Guards.cs.</summary>
internal static class Guarded
{
    /// <summary>Changes the module.</summary>
    public static void In(ModuleDefinition module)
    {
        var guards = module.GetType("TorchSharp.Mends.Replacements.Guards");
        MethodDefinition Guard(string name) => guards.Methods.Single(guard => guard.Name == name);

        var torch = module.GetType("TorchSharp.torch");
        foreach (var method in module.GetType("TorchSharp.torch/nn/functional").Methods.Where(method => method.Name == "batch_norm"))
            Put(Guard("MoreThanOneValue"), method);
        foreach (var method in module.GetType("TorchSharp.torch/optim").Methods.Where(method => method.IsStatic && method.Parameters is [{ Name: "parameters" } first, ..]
            && first.ParameterType.FullName == "System.Collections.Generic.IEnumerable`1<TorchSharp.Modules.Parameter>"))
            Put(Guard("SomeParameters"), method);
        Put(Guard("OnlyOnce"), torch.Methods.Single(method => method.Name == "set_num_interop_threads"));
        foreach (var method in torch.Methods.Where(method => method.Name is "set_num_threads" or "set_num_interop_threads"))
            Put(Guard("SomeThreads"), method);
        Put(Guard("RandomState"), module.GetType("TorchSharp.torch/Generator").Methods.Single(method => method.Name == "set_state"));
        foreach (var method in module.GetType("TorchSharp.torch/Tensor").Methods.Where(method => method.Name == "storage"))
            MethodBeginning.Put(method, Instruction.Create(OpCodes.Ldarg_0), Instruction.Create(OpCodes.Call, Guard("Dense")));
        foreach (var method in module.GetType("TorchSharp.ScalarExtensionMethods").Methods.Where(method => method.HasBody && method.Name is not "ToComplexFloat64" && method.Parameters is [{ Name: "value", ParameterType.FullName: "TorchSharp.Scalar" }]))
            MethodBeginning.Put(method, Instruction.Create(OpCodes.Ldarg_0), Instruction.Create(OpCodes.Ldstr, method.Name), Instruction.Create(OpCodes.Call, Guard("Fits")));
    }

    private static void Put(MethodDefinition guard, MethodDefinition method) => MethodBeginning.Put(
        method,
        [.. guard.Parameters.Select(wanted => Instruction.Create(OpCodes.Ldarg, method.Parameters.Single(parameter => parameter.Name == wanted.Name))), Instruction.Create(OpCodes.Call, guard)]);
}
