using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Tests;

/// <summary>One display.</summary>
/// <param name="Section">Where it stands in docs/displays.md.</param>
/// <param name="Name">What its files are called.</param>
/// <param name="Words">What it shows and how it behaves.</param>
/// <param name="Line">The C# that makes it, as it was compiled.</param>
/// <param name="Value">What that gave.</param>
internal sealed record DisplayExample(string Section, string Name, string Words, string Line, object Value)
{
    /// <summary>What a notebook's host is given.</summary>
    public string Html => Formatter.ToDisplayString(Value, "text/html");

    /// <summary>The same in plain text.</summary>
    public string Text => Formatter.ToDisplayString(Value, "text/plain");

    /// <summary>The approved file, from the repository's folder.</summary>
    public string ApprovedPath => $"tests/Tutorial.Tests/Approved/{Name}.html";

    public override string ToString() => Name;
}
