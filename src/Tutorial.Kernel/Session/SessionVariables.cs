using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel;

/// <summary>
/// Reads and writes the variables of a chain of submissions: they are fields of the submissions' classes, and each submission's state
/// is an object of its class.
/// </summary>
internal static class SessionVariables
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The variables in the order of their declaration; of those with one name the latest.</summary>
    /// <param name="latest">The end of the chain; null when there is none yet.</param>
    /// <param name="states">The submissions' states.</param>
    internal static IReadOnlyList<SessionVariable> Of(CSharpCompilation? latest, IEnumerable<object?> states)
    {
        var stateOf = states.OfType<object>().ToDictionary(state => state.GetType().Name);
        var names = new HashSet<string>();
        var variables = new List<SessionVariable>();
        for (
            Compilation? submission = latest;
            submission is not null;
            submission = submission.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            // A submission that only has using directives is never run, and so has no state.
            if (submission.ScriptClass is { } script && stateOf.TryGetValue(script.Name, out var state))
            {
                variables.InsertRange(0, script.GetMembers().OfType<IFieldSymbol>()
                    .Where(field => !field.IsImplicitlyDeclared && !field.IsStatic && names.Add(field.Name))
                    .Select(field => Variable(field, state)));
            }
        }

        return variables;
    }

    /// <summary>Sets a variable that a submission has declared.</summary>
    internal static void Set(object state, string name, object? value) => state.GetType().GetField(name, Fields)!.SetValue(state, value);

    private static SessionVariable Variable(IFieldSymbol field, object state) => new(
        field.Name,
        field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        state.GetType().GetField(field.Name, Fields)!.GetValue(state));
}
