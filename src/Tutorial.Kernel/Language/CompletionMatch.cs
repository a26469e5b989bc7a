namespace Tutorial.Kernel;

/// <summary>One choice.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Kind">What it is, such as <c>method</c> or <c>keyword</c>.</param>
internal sealed record CompletionMatch(string Text, string Kind);
