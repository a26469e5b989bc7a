namespace Tutorial.Kernel;

/// <summary>Why code that a cell runs failed, as a front end shows it.</summary>
internal static class CellErrors
{
    /// <summary>Why a submission failed; null when it did not.</summary>
    /// <param name="result">How the submission ended.</param>
    /// <param name="run">The cell it belongs to, which may have been interrupted.</param>
    internal static CellError? Of(SubmissionResult result, CellRun run) => result switch
    {
        SubmissionResult.NotCompiled failed => new CellError("CompilationError", string.Join('\n', failed.Errors), failed.Errors),
        SubmissionResult.Threw failed => Of(failed.Exception, run),
        _ => null,
    };

    /// <summary>An exception, which an interrupt of the cell can be the cause of.</summary>
    internal static CellError Of(Exception exception, CellRun run) =>
        run.Interrupt.IsEndOf(exception) ? ExceptionText.DescribeInterrupt(exception) : ExceptionText.Describe(exception);
}
