namespace Tutorial.Kernel.Tests;

/// <summary>Runs C# and asks the language services, as a person does who writes the next cell.</summary>
internal sealed class Editor
{
    private readonly CSharpSession session;
    private readonly LanguageService language;

    internal Editor()
        : this(new CSharpSession(Notebook.Platform))
    {
    }

    /// <param name="session">Where cells run.</param>
    internal Editor(CSharpSession session)
    {
        this.session = session;
        language = new LanguageService(session);
    }

    /// <summary>Runs C# that must succeed.</summary>
    internal void Run(string code) =>
        Assert.IsType<SubmissionResult.Completed>(RunOrFail(code));

    /// <summary>Runs C# that must not compile.</summary>
    internal void FailToCompile(string code) =>
        Assert.IsType<SubmissionResult.NotCompiled>(RunOrFail(code));

    /// <summary>What is offered in a cell at the <c>|</c>.</summary>
    internal string[] Complete(string cellWithCursor)
    {
        var (cell, cursor) = Cursor(cellWithCursor);
        return [.. language.Complete(cell, cursor).Matches.Select(match => match.Text)];
    }

    /// <summary>The kind of what is offered first at the <c>|</c>.</summary>
    internal string KindOfFirst(string cellWithCursor)
    {
        var (cell, cursor) = Cursor(cellWithCursor);
        return language.Complete(cell, cursor).Matches[0].Kind;
    }

    /// <summary>The cell after the only choice at the <c>|</c> is taken.</summary>
    internal string CompleteWhole(string cellWithCursor)
    {
        var (cell, cursor) = Cursor(cellWithCursor);
        var completion = language.Complete(cell, cursor);
        return cell[..(cursor - completion.Before)] + Assert.Single(completion.Matches).Text + cell[(cursor + completion.After)..];
    }

    /// <summary>What is said of a cell at the <c>|</c>, with line feeds between lines.</summary>
    internal Hover? Inspect(string cellWithCursor, bool withRemarks = false)
    {
        var (cell, cursor) = Cursor(cellWithCursor);
        return language.Inspect(cell, cursor, withRemarks);
    }

    private static (string Cell, int Cursor) Cursor(string cellWithCursor)
    {
        var cursor = cellWithCursor.IndexOf('|', StringComparison.Ordinal);
        return (cellWithCursor.Remove(cursor, 1), cursor);
    }

    private SubmissionResult RunOrFail(string code)
    {
        using var interrupt = new InterruptibleCell(runsOn: () => { });
        return session.Run(code, "cell", interrupt);
    }
}
