using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Tutorial.Kernel;

/// <summary>
/// Puts an <see cref="InterruptPoint"/> into every loop of a compiled cell and at the beginning of its lambdas and of functions that may
/// recurse, so that a loop without an end, a LINQ query over a lambda and endless recursion stop when the cell is interrupted.
/// </summary>
/// <remarks>
/// It works on the compiled code: every loop, however it is written, is a jump back there, and the compiler's messages stay those of
/// the code as it was typed. Roslyn's own <c>InstrumentationKind.ModuleCancellation</c> would do it too, but it also replaces the
/// cancellation tokens that a cell passes to the methods it calls.
/// </remarks>
internal static class InterruptPointWeaver
{
    /// <param name="assembly">A compiled cell.</param>
    /// <param name="symbols">Its portable symbols.</param>
    /// <returns>The two, with interrupt points.</returns>
    internal static (MemoryStream Assembly, MemoryStream Symbols) Weave(MemoryStream assembly, MemoryStream symbols)
    {
        var reading = new ReaderParameters
        {
            ReadSymbols = true,
            SymbolStream = symbols,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        };
        using var definition = AssemblyDefinition.ReadAssembly(assembly, reading);
        var points = new Points(definition.MainModule);
        var methods = definition.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && !IsLeftAlone(method));
        if (!methods.Select(method => Weave(method, points)).ToList().Contains(true))
        {
            return (assembly, symbols);
        }

        var woven = new MemoryStream();
        var wovenSymbols = new MemoryStream();
        var writing = new WriterParameters
        {
            WriteSymbols = true,
            SymbolStream = wovenSymbols,
            SymbolWriterProvider = new PortablePdbWriterProvider(),
        };
        definition.Write(woven, writing);
        return (woven, wovenSymbols);
    }

    /// <returns>Whether the method has such points now.</returns>
    private static bool Weave(MethodDefinition method, Points points)
    {
        // Jumps grow as code comes between, so all are given their long form first.
        method.Body.SimplifyMacros();
        var jumps = CleansUp(method) ? [] : JumpsBack(method.Body);
        // Before each jump back, and not where it leads: that may lie in a try whose catch would keep the loop going.
        jumps.ForEach(jump => Insert(method.Body, jump, points.Loop));
        var atBegin = PointAtBegin(method, points);
        if (atBegin is not null)
        {
            Insert(method.Body, method.Body.Instructions[0], atBegin);
        }

        method.Body.OptimizeMacros();
        return jumps.Count > 0 || atBegin is not null;
    }

    private static MethodReference? PointAtBegin(MethodDefinition method, Points points) => method switch
    {
        _ when IsAsyncStep(method) => null,
        _ when !CallStructure.MayRecurse(method) => CallStructure.IsLambda(method) && !CleansUp(method) ? points.Function : null,
        _ when CleansUp(method) => points.CleanUp,
        _ when CallStructure.ThrowsAnew(method) => points.RecursionThrowingAnew,
        _ => points.Recursion,
    };

    /// <summary>
    /// An asynchronous method from one await to the next. Its beginning is not in its try: an exception there would be lost, and with it
    /// the end of the task. What calls the method has the point.
    /// </summary>
    private static bool IsAsyncStep(MethodDefinition method) =>
        method.Name == "MoveNext" && method.DeclaringType.Interfaces.Any(one => one.InterfaceType.Name == "IAsyncStateMachine");

    /// <summary>An exception in these would hit a thread that nobody guards, or leave a type unusable.</summary>
    private static bool IsLeftAlone(MethodDefinition method) => method.Name == "Finalize" || method is { IsConstructor: true, IsStatic: true };

    /// <summary>Interrupting these would leave undone what an interrupt itself makes necessary.</summary>
    private static bool CleansUp(MethodDefinition method) => method.Name.Split('.')[^1] is "Dispose" or "DisposeAsync";

    private static List<Instruction> JumpsBack(MethodBody body)
    {
        var position = new Dictionary<Instruction, int>();
        foreach (var instruction in body.Instructions)
        {
            position.Add(instruction, position.Count);
        }

        return [.. body.Instructions.Where(instruction => Targets(instruction).Any(target => position[target] <= position[instruction]))];
    }

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    /// <summary>Puts a call in the instruction's place and the instruction behind it, so that what jumps there passes the call.</summary>
    private static void Insert(MethodBody body, Instruction instruction, MethodReference point)
    {
        var moved = Instruction.Create(OpCodes.Nop);
        moved.OpCode = instruction.OpCode;
        moved.Operand = instruction.Operand;
        body.GetILProcessor().InsertAfter(instruction, moved);
        instruction.OpCode = OpCodes.Call;
        instruction.Operand = point;
    }

    /// <summary>The calls that are woven in.</summary>
    private sealed class Points(ModuleDefinition module)
    {
        internal MethodReference Loop { get; } = Import(module, nameof(InterruptPoint.Loop));

        internal MethodReference Function { get; } = Import(module, nameof(InterruptPoint.Function));

        internal MethodReference Recursion { get; } = Import(module, nameof(InterruptPoint.Recursion));

        internal MethodReference RecursionThrowingAnew { get; } = Import(module, nameof(InterruptPoint.RecursionThrowingAnew));

        internal MethodReference CleanUp { get; } = Import(module, nameof(InterruptPoint.CleanUp));

        private static MethodReference Import(ModuleDefinition module, string name) => module.ImportReference(typeof(InterruptPoint).GetMethod(name));
    }
}
