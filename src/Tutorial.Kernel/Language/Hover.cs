namespace Tutorial.Kernel;

/// <summary>What is said of a name or a call.</summary>
/// <param name="Plain">As plain text.</param>
/// <param name="Markdown">As Markdown.</param>
internal sealed record Hover(string Plain, string Markdown);
