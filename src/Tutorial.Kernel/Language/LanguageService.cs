namespace Tutorial.Kernel;

/// <summary>
/// Completes and explains code of a cell on top of what the session declares. Roslyn's language services are loaded on first use,
/// which takes a second or two; kernels that only run notebooks never need them.
/// </summary>
/// <param name="session">What ran.</param>
internal sealed class LanguageService(CSharpSession session)
{
    private readonly Lock gate = new();
    private SubmissionWorkspace? workspace;

    /// <summary>Loads and jits what the first request needs. A request that comes meanwhile waits for it.</summary>
    internal void WarmUp()
    {
        foreach (var code in (string[])["Con", "Console.Write(Con", "new List<int>().Wh", "Math.Max("])
        {
            Complete(code, code.Length);
            Inspect(code, code.Length, withRemarks: false);
        }
    }

    /// <summary>What can be written at the cursor.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cursor">An index in it.</param>
    internal Completion Complete(string cell, int cursor)
    {
        switch (CursorPlace.Of(cell, cursor))
        {
            case CursorPlace.InDirectiveName directive:
                return DirectiveCompleter.Complete(directive);
            case CursorPlace.InCSharp place:
                lock (gate)
                {
                    workspace ??= new SubmissionWorkspace();
                    return CompleteCSharp(workspace, place).GetAwaiter().GetResult();
                }

            default:
                return Completion.None;
        }
    }

    /// <summary>What the name at the cursor is, or what the call takes whose arguments the cursor is in.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cursor">An index in it.</param>
    /// <param name="withRemarks">Whether the documentation's remarks are wanted as well.</param>
    /// <returns>Null when there is nothing to say.</returns>
    internal Hover? Inspect(string cell, int cursor, bool withRemarks)
    {
        if (CursorPlace.Of(cell, cursor) is not CursorPlace.InCSharp place)
        {
            return null;
        }

        lock (gate)
        {
            workspace ??= new SubmissionWorkspace();
            return InspectCSharp(workspace, place, withRemarks).GetAwaiter().GetResult();
        }
    }

    private async Task<Completion> CompleteCSharp(SubmissionWorkspace open, CursorPlace.InCSharp place) =>
        await CSharpCompleter.Complete(await open.Open(place.Code, session.Latest).ConfigureAwait(false), place.Position).ConfigureAwait(false);

    private async Task<Hover?> InspectCSharp(SubmissionWorkspace open, CursorPlace.InCSharp place, bool withRemarks)
    {
        var document = await open.Open(place.Code, session.Latest).ConfigureAwait(false);
        return await QuickInfo.Of(document, place.Position, withRemarks).ConfigureAwait(false)
            ?? await SignatureHelp.Of(document, place.Position).ConfigureAwait(false);
    }
}
