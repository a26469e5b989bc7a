using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>
/// One line of a parameters cell, such as <c>int epochs = 10; // full: 30</c> or, in Python, <c>epochs = 10 # full: 30</c>.
/// </summary>
/// <param name="Type">The keyword of the type: in C# <c>int</c>, <c>long</c>, <c>double</c>, <c>float</c>, <c>bool</c> or <c>string</c>, in
/// Python <c>int</c>, <c>float</c>, <c>bool</c> or <c>str</c>.</param>
/// <param name="Name">The variable's name.</param>
/// <param name="Literal">The value as written, a literal of the language.</param>
/// <param name="ProfileLiterals">Profile → the literal noted for it behind the declaration.</param>
public sealed record ParameterDeclaration(
    string Type, string Name, string Literal, IReadOnlyDictionary<string, string> ProfileLiterals)
{
    internal const string Python = "python";

    /// <summary>The language that it is written in.</summary>
    internal string Language { get; init; } = CellLanguages.CSharp;

    /// <summary>The line that gives the parameter another value.</summary>
    internal string With(string literal) => Language == Python ? $"{Name} = {literal}" : $"{Type} {Name} = {literal};";

    /// <summary>The literal for a value as a user types it, or <see langword="null"/> where it is not of the type.</summary>
    internal string? LiteralOf(string value) =>
        Language == Python ? PythonLiteral.FromValue(value, Type) : ParameterLiteral.FromValue(value, Type);
}
