using Mono.Cecil;

namespace Tutorial.Kernel;

/// <summary>What can be told of a compiled method's calls.</summary>
internal static class CallStructure
{
    /// <summary>
    /// Whether the method may come to call itself: it calls code of cells or hands it to others, or it calls a library with something
    /// that may lead back, as a serializer does that reads a property, or <c>string.Concat</c> that calls <c>ToString</c>.
    /// </summary>
    internal static bool MayRecurse(MethodDefinition method) => method.Body.Instructions.Any(instruction =>
        instruction.Operand is CallSite || (instruction.Operand is MethodReference called && MayLeadBack(called)));

    /// <summary>Whether an exception that passes the method is thrown anew there: it catches, or it is asynchronous.</summary>
    internal static bool ThrowsAnew(MethodDefinition method) =>
        method.Body.ExceptionHandlers.Any(handler => handler.CatchType is not null || handler.FilterStart is not null)
        || method.Name.EndsWith("MoveNextAsync", StringComparison.Ordinal)
        || method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "AsyncStateMachineAttribute");

    internal static bool IsLambda(MethodDefinition method) => method.Name.Contains(">b__", StringComparison.Ordinal);

    private static bool MayLeadBack(MethodReference called) =>
        !(called is { Name: ".ctor", DeclaringType.FullName: "System.Object" })
        && !(KnowsNothingOfCells(called.DeclaringType) && called.Parameters.All(parameter => KnowsNothingOfCells(parameter.ParameterType)));

    /// <summary>Numbers, texts and arrays of them call nothing that a cell has written.</summary>
    private static bool KnowsNothingOfCells(TypeReference type) => type switch
    {
        ByReferenceType reference => KnowsNothingOfCells(reference.ElementType),
        ArrayType array => KnowsNothingOfCells(array.ElementType),
        _ => type.IsPrimitive || type.MetadataType == MetadataType.String || type.FullName is "System.Math" or "System.MathF",
    };
}
