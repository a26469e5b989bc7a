namespace Tutorial.Kernel;

/// <summary>What can be written at a place.</summary>
/// <param name="Matches">The choices, the likeliest first.</param>
/// <param name="Before">How many UTF-16 units before the cursor a choice replaces.</param>
/// <param name="After">How many UTF-16 units behind the cursor a choice replaces.</param>
internal sealed record Completion(IReadOnlyList<CompletionMatch> Matches, int Before, int After)
{
    /// <summary>There is nothing to choose from.</summary>
    internal static readonly Completion None = new([], 0, 0);
}
