using System.Text.Json.Nodes;
using Jint;
using Jint.Runtime;

namespace Tutorial.Notebooks;

/// <summary>
/// Turns TeX into MathML, which a browser shows without a script, with Temml in a JavaScript engine that reaches nothing outside.
/// </summary>
/// <remarks>
/// A formula is hostile until it is read: macros are expanded a thousand times at most, links and pictures are not made, the engine stops
/// after so many statements or calls within calls, and the result is sanitised.
/// </remarks>
internal sealed class Typesetter
{
    private const int MostCharacters = 10_000;
    private const int MostStatements = 5_000_000;
    private const int MostCalls = 1_500;
    private const int StackBytes = 256 * 1024 * 1024;      // a call within a call takes some kilobytes

    private static readonly Lazy<Prepared<Acornima.Ast.Script>> Temml =
        new(() => Engine.PrepareScript(ReportStyle.Read("Tutorial.Notebooks.Reports.Mathematics.temml.min.js")));

    private readonly Lazy<Engine> engine = new(Start);

    /// <summary>The formula as HTML: MathML, or its source with the reason where it cannot be typeset.</summary>
    public string ToHtml(Formula formula)
    {
        var (mathematics, problem) = formula.Tex.Length > MostCharacters
            ? ("", $"it is longer than {MostCharacters} characters")
            : OnLargeStack(() => Typeset(formula));
        var cleaned = OutputSanitizer.CleanMathematics(mathematics);
        return cleaned.Length > 0
            ? cleaned
            : $"<code class=\"tex\">{Html.Encode(formula.Tex)}</code> <span class=\"note\">This formula is shown as its source: "
                + $"{Html.Encode(problem)}.</span>";
    }

    private (string Mathematics, string Problem) Typeset(Formula formula)
    {
        try
        {
            var options = new JsonObject
            {
                ["displayMode"] = formula.IsDisplay,
                ["throwOnError"] = true,
                ["trust"] = false,
                ["maxExpand"] = 1000,
                ["annotate"] = false,
            };
            return (engine.Value.Invoke("typeset", formula.Tex, options.ToJsonString()).AsString(), "it cannot be typeset");
        }
        catch (JavaScriptException exception)
        {
            return ("", exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception
            is StatementsCountOverflowException or RecursionDepthOverflowException or MemoryLimitExceededException)
        {
            return ("", "it takes too long or is nested too deeply");
        }
    }

    private static Engine Start() =>
        new Engine(options => options.LimitRecursion(MostCalls).MaxStatements(MostStatements).LimitMemory(256_000_000))
        .Execute(Temml.Value)
        .Execute("function typeset(tex, options) { return temml.renderToString(tex, JSON.parse(options)); }");

    private static T OnLargeStack<T>(Func<T> call)
    {
        var result = default(T)!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = call();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException($"Typesetting failed: {failure.Message}", failure);
    }
}
