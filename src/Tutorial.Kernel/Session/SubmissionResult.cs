namespace Tutorial.Kernel;

/// <summary>How a submission ended.</summary>
internal abstract record SubmissionResult
{
    private SubmissionResult()
    {
    }

    /// <summary>It ran to its end, and has a value or not.</summary>
    internal sealed record Completed(bool HasValue, object? Value) : SubmissionResult;

    /// <summary>It did not compile; nothing ran.</summary>
    /// <param name="Errors">One line for each error, such as <c>(1,5): error CS0103: …</c>.</param>
    internal sealed record NotCompiled(IReadOnlyList<string> Errors) : SubmissionResult;

    /// <summary>It threw.</summary>
    internal sealed record Threw(Exception Exception) : SubmissionResult;
}
