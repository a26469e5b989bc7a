using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>
/// TorchSharp looks for an error only where a call returned null. THSTensor_rand returns what happened to be in a register when it
/// caught one, so an address that is no tensor's would be used as one: the error is looked for after every call.
/// </summary>
internal static class CheckedCalls
{
    /// <summary>Changes the module: <c>if (result == 0) CheckForErrors();</c> becomes <c>CheckForErrors();</c>.</summary>
    public static void In(ModuleDefinition module)
    {
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            foreach (var branch in method.Body.Instructions.Where(IsOnlyAfterNull).Select(check => check.Previous).ToArray())
            {
                if (branch.OpCode.StackBehaviourPop == StackBehaviour.Pop1_pop1)        // result != IntPtr.Zero
                    method.Body.GetILProcessor().InsertBefore(branch, Instruction.Create(OpCodes.Pop));
                (branch.OpCode, branch.Operand) = (OpCodes.Pop, null);
            }
        }
    }

    /// <summary>The check stands behind a branch that skips it and nothing else.</summary>
    private static bool IsOnlyAfterNull(Instruction instruction) => instruction.Operand is MethodReference { Name: "CheckForErrors" }
        && instruction.Previous is { OpCode.FlowControl: FlowControl.Cond_Branch, Operand: Instruction target }
        && target == instruction.Next;
}
