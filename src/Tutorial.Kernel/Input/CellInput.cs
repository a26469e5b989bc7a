using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>What a cell can ask the person at the front end that runs it.</summary>
internal sealed class CellInput
{
    /// <summary>What console front ends send when the person types Ctrl+D.</summary>
    private const string EndOfInput = "\u0004";

    private readonly Func<string, bool, CancellationToken, Task<string>> ask;

    private readonly Action end;

    private CellInput(Func<string, bool, CancellationToken, Task<string>> ask, Action end)
    {
        this.ask = ask;
        this.end = end;
    }

    /// <summary>Of a cell that must not ask: every question fails.</summary>
    internal static CellInput NotAllowed { get; } = new(
        (prompt, _, _) => throw new NotSupportedException(
            $"The cell asks for input{(prompt.Length > 0 ? $" (\"{prompt}\")" : "")}, but what runs it takes none (allow_stdin is false); "
            + "run it in a front end where a person can answer, or give the value in the code."),
        () => { });

    /// <summary>Of a cell whose questions go to the front end that sent its request.</summary>
    internal static CellInput From(InputQuestions questions, OutgoingMessages outgoing, Message request)
    {
        questions.Begin(request);
        return new(
            (prompt, isPassword, cancellationToken) =>
                questions.AskAsync(request, () => outgoing.Ask(request, prompt, isPassword), cancellationToken),
            () => questions.End(request));
    }

    /// <summary>The cell has ended: what it left open fails.</summary>
    internal void End() => end();

    /// <summary>Asks and waits for the answer.</summary>
    /// <param name="prompt">What the front end shows.</param>
    /// <param name="isPassword">Whether the front end hides what is typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the person typed; null when they ended the input instead.</returns>
    internal async Task<string?> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        var answer = await ask(prompt, isPassword, cancellationToken).ConfigureAwait(false);
        return answer == EndOfInput ? null : answer;
    }
}
