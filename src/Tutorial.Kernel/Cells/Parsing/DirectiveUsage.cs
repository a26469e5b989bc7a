namespace Tutorial.Kernel;

/// <summary>How a directive is written.</summary>
/// <param name="Text">The whole line, for people.</param>
/// <param name="Options">Those that take a value, such as <c>--name</c>.</param>
/// <param name="Flags">Those that take none.</param>
/// <param name="Positional">How many values stand by themselves.</param>
internal sealed record DirectiveUsage(string Text, string[] Options, string[] Flags, int Positional)
{
    /// <summary>The directive, with its <c>#!</c>.</summary>
    internal string Directive => Text.Split(' ')[0];
}
