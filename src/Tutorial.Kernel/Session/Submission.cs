using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel;

/// <summary>One piece of C#, compiled and not yet run.</summary>
/// <param name="Compilation">What it was compiled from; the next submission sees what it declares.</param>
/// <param name="Entry">
/// Runs it on the states of all submissions and gives its value; null when there is nothing to run, as in a cell of using directives.
/// </param>
/// <param name="HasValue">Whether it ends in a value: a last expression without a semicolon, or <c>return x;</c>.</param>
/// <param name="Declares">Whether it declares something that later submissions could use.</param>
internal sealed record Submission(CSharpCompilation Compilation, Func<object?[], Task<object?>>? Entry, bool HasValue, bool Declares)
{
    /// <summary>What the compiler warns of, a line each.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];
}
