using System.Net;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Kernel;

/// <summary><c>#!who</c> and <c>#!whos</c>: the variables there are.</summary>
internal static class VariableList
{
    private const string None = "There are no variables yet.";

    /// <summary>Their names, a line each.</summary>
    internal static string Names(IReadOnlyList<SessionVariable> variables) =>
        variables.Count == 0 ? None : string.Join('\n', variables.Select(variable => variable.Name));

    /// <summary>A table of names, types and values, for a page and as text.</summary>
    internal static IReadOnlyList<FormattedValue> Table(IReadOnlyList<SessionVariable> variables)
    {
        if (variables.Count == 0)
        {
            return [new FormattedValue("text/plain", None)];
        }

        var rows = variables.Select(variable => (variable.Name, variable.Type, Value: variable.Value.ToDisplayString("text/plain"))).ToList();
        var body = string.Concat(rows.Select(row =>
            $"<tr><td>{Encode(row.Name)}</td><td>{Encode(row.Type)}</td><td><pre>{Encode(row.Value)}</pre></td></tr>"));
        return
        [
            new FormattedValue("text/html", $"<table><thead><tr><th>Name</th><th>Type</th><th>Value</th></tr></thead><tbody>{body}</tbody></table>"),
            new FormattedValue("text/plain", string.Join('\n', rows.Select(row => $"{row.Name}\t{row.Type}\t{row.Value}"))),
        ];
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
