namespace Tutorial.Notebooks;

/// <summary>One line of a parameters cell, such as <c>int epochs = 10;   // full: 30</c>.</summary>
/// <param name="Type">The C# keyword of the type: <c>int</c>, <c>long</c>, <c>double</c>, <c>float</c>, <c>bool</c> or <c>string</c>.</param>
/// <param name="Name">The variable's name.</param>
/// <param name="Literal">The value as written, a C# literal.</param>
/// <param name="ProfileLiterals">Profile → the literal noted for it behind the declaration.</param>
public sealed record ParameterDeclaration(
    string Type, string Name, string Literal, IReadOnlyDictionary<string, string> ProfileLiterals);
