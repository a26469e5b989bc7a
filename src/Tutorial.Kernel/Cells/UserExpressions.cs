using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>The <c>user_expressions</c> of a request: what a front end wants to know once the cell has run. Nothing of them is kept.</summary>
/// <param name="session">What the cells have declared.</param>
internal sealed class UserExpressions(CSharpSession session)
{
    /// <summary>Evaluates each on the caller's thread.</summary>
    /// <param name="expressions">The expressions, each under a name.</param>
    /// <param name="run">The cell they follow.</param>
    /// <returns>Under each name the value as a front end shows it, or why there is none.</returns>
    internal JsonObject Evaluate(JsonObject expressions, CellRun run) => run.InContext(() =>
        new JsonObject(expressions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Evaluated(pair.Key, pair.Value, run)))));

    private JsonObject Evaluated(string name, JsonNode? expression, CellRun run)
    {
        if (expression?.GetValueKind() != JsonValueKind.String)
        {
            return Failed(new CellError("InvalidExpression", $"The expression named {name} is not a text.", []));
        }

        var code = expression.GetValue<string>();
        try
        {
            var result = session.Evaluate(code, name, run.Interrupt);
            return result is SubmissionResult.Completed { HasValue: true } completed
                ? Succeeded(run.Interrupt.RunCode(() => PlainText.With(completed.Value, FormattedValue.CreateManyFromObject(completed.Value))))
                : Failed(CellErrors.Of(result, run) ?? new CellError("InvalidExpression", $"'{code}' has no value.", []));
        }
        catch (Exception exception)
        {
            // A formatter that a cell registered can throw here.
            return Failed(CellErrors.Of(exception, run));
        }
    }

    private static JsonObject Succeeded(IReadOnlyList<FormattedValue> values) => new()
    {
        ["status"] = "ok",
        ["data"] = MimeBundle.Of(values),
        ["metadata"] = new JsonObject(),
    };

    private static JsonObject Failed(CellError error)
    {
        var content = ErrorContent.Of(error);
        content["status"] = "error";
        return content;
    }
}
