using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>Puts instructions before all that a method does.</summary>
internal static class MethodBeginning
{
    /// <summary>Changes the method. What jumps to its first instruction still jumps there, past those that are put before it.</summary>
    /// <param name="method">Has a body.</param>
    /// <param name="instructions">In their order.</param>
    public static void Put(MethodDefinition method, params ReadOnlySpan<Instruction> instructions)
    {
        var il = method.Body.GetILProcessor();
        var first = method.Body.Instructions[0];
        foreach (var instruction in instructions)
            il.InsertBefore(first, instruction);
    }
}
