using System.Diagnostics;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Kernel;

/// <summary>
/// What the line of a directive can name: the variables of C#, the texts that <c>#!value</c> has stored, and what the person at the
/// front end types.
/// </summary>
/// <param name="session">Holds the variables.</param>
internal sealed class ValueSources(CSharpSession session)
{
    private const string PlainText = "text/plain";

    private readonly Dictionary<string, FormattedValue> stored = [];

    /// <summary>Stores a text in place of an earlier one of that name.</summary>
    internal void Store(string name, FormattedValue value) => stored[name] = value;

    /// <exception cref="DirectiveException">There is no such variable.</exception>
    internal SessionVariable Variable(string name) => session.Variables().FirstOrDefault(variable => variable.Name == name)
        ?? throw new DirectiveException($"C# has no variable named {name}; #!who lists those there are.");

    /// <exception cref="DirectiveException">There is no such text.</exception>
    internal FormattedValue Stored(string name) => stored.GetValueOrDefault(name)
        ?? throw new DirectiveException($"No value named {name} is stored; #!value --name {name} stores one.");

    /// <summary>The kernels of .NET Interactive that hold values here.</summary>
    /// <returns>Whether it is C#; otherwise it is the store.</returns>
    /// <exception cref="DirectiveException">It is another.</exception>
    internal static bool IsCSharp(string kernel) => kernel.ToUpperInvariant() switch
    {
        "CSHARP" or "C#" => true,
        "VALUE" => false,
        _ => throw new DirectiveException(
            $"Nothing can be shared from {kernel}, for this kernel only has csharp and value; {Unsupported.Elsewhere}."),
    };

    /// <summary>The value of an option as text.</summary>
    /// <param name="value">As it stands on the line.</param>
    /// <param name="option">The option.</param>
    internal string Text(DirectiveValue value, string option) => value switch
    {
        DirectiveValue.Text text => text.Value,
        DirectiveValue.Json json => json.Value,
        DirectiveValue.Question question => Ask(question, option),
        DirectiveValue.Variable variable when IsCSharp(variable.Kernel) => Variable(variable.Name).Value.ToDisplayString(PlainText),
        DirectiveValue.Variable variable => Stored(variable.Name).Value,
        _ => throw new UnreachableException(),
    };

    /// <summary>The value of an option as text; null when the line does not have it.</summary>
    internal string? OptionalText(DirectiveArguments arguments, string option) =>
        arguments.Option(option) is { } value ? Text(value, option) : null;

    /// <summary>Asks the person at the front end.</summary>
    internal static string Ask(DirectiveValue.Question question, string option) => Microsoft.DotNet.Interactive.Kernel
        .GetInputAsync(question.Prompt ?? $"Please enter a value for {option}.", question.IsPassword ? "password" : "text")
        .GetAwaiter().GetResult();
}
