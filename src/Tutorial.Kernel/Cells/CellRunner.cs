using System.Diagnostics;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>Runs a cell: its pieces of C# in the session, the others as what their language says.</summary>
/// <param name="session">Keeps what cells declare.</param>
/// <param name="restorer">Gives what gets packages, once a cell asks for one.</param>
internal sealed class CellRunner(CSharpSession session, Func<PackageRestorer> restorer)
{
    private readonly SharingDirectives sharing = new(session);
    private readonly Lazy<NotebookPackages> packages = new(() => new NotebookPackages(restorer()));

    /// <summary>What front ends ask about the session after a cell.</summary>
    internal UserExpressions Expressions { get; } = new(session);

    /// <summary>
    /// What loads and jits what the first cell will need. The parts know nothing of each other: each is for a thread of its own.
    /// </summary>
    internal IReadOnlyList<ThreadStart> WarmUps() =>
        [session.WarmUp, () => PlainText.With(2, FormattedValue.CreateManyFromObject(2))];

    /// <summary>Runs the cell on the caller's thread.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    internal CellError? Run(string cell, CellRun run)
    {
        try
        {
            return run.InContext(() => RunParts(CellParser.Parse(cell), run));
        }
        catch (Exception exception)
        {
            // A formatter that a cell registered can throw here, and an interrupted compilation does.
            return CellErrors.Of(exception, run);
        }
    }

    private CellError? RunParts(IReadOnlyList<CellPart> parts, CellRun run)
    {
        if (parts.Select(Unsupported.Reason).FirstOrDefault(reason => reason is not null) is { } reason)
        {
            return new CellError("NotSupported", reason, [reason]);
        }

        long? begin = null;
        CellError? error = null;
        foreach (var part in parts)
        {
            if (part is DirectivePart { Name: Directive.Time })
            {
                begin ??= Stopwatch.GetTimestamp();
            }
            else if ((error = RunPart(part, run)) is not null)
            {
                break;
            }
        }

        if (begin is { } timestamp)
        {
            var elapsed = Stopwatch.GetElapsedTime(timestamp).TotalMilliseconds;
            Show(FormattableString.Invariant($"Wall time: {elapsed:0.#}ms"), "text/plain");
        }

        return error;
    }

    private CellError? RunPart(CellPart part, CellRun run) => part switch
    {
        DirectivePart { Name: Directive.Import } import => new ImportDirective(RunImported).Run(import.Arguments, run),
        DirectivePart directive when SharingDirectives.Has(directive.Name) => sharing.Run(directive, run),
        ValuePart value => sharing.Run(value, run),
        DirectivePart { Name: Directive.About } => Show(AboutDirective.Text(), "text/plain"),
        DirectivePart { Name: Directive.ListMagic } => Show(ListMagicDirective.Text(), "text/plain"),
        CodePart { Language: CellParser.CSharp } code => RunCSharp(code.Text, run),
        CodePart { Language: CellParser.Html } html => Show(html.Text, "text/html"),
        CodePart { Language: CellParser.Markdown } markdown => Show(markdown.Text, "text/markdown"),
        CodePart { Language: CellParser.Mermaid } mermaid => Show(mermaid.Text, "text/vnd.mermaid"),
        CodePart { Language: CellParser.JavaScript } script => ShowScript(script.Text),
        _ => throw new UnreachableException(),
    };

    private CellError? RunImported(string cell, CellRun run) => RunParts(CellParser.Parse(cell), run);

    private CellError? RunCSharp(string code, CellRun run)
    {
        if (new PackageDirectives(packages, session, RunImported).Run(code, run) is { } error)
        {
            return error;
        }

        var result = session.Run(PackageLines.Without(code), run.Name, run.Interrupt, run.Output.Warn);
        if (result is SubmissionResult.Completed { HasValue: true, Value: not DisplayedValue } completed)
        {
            run.Output.Result(
                run.ExecutionCount,
                run.Interrupt.RunCode(() => PlainText.With(completed.Value, FormattedValue.CreateManyFromObject(completed.Value))));
        }

        return CellErrors.Of(result, run);
    }

    private static CellError? Show(string text, string mimeType)
    {
        text.DisplayAs(mimeType);
        return null;
    }

    private static CellError? ShowScript(string script)
    {
        Microsoft.DotNet.Interactive.Kernel.Javascript(script);
        return null;
    }
}
