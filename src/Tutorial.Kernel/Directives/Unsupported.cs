namespace Tutorial.Kernel;

/// <summary>Says of a piece of a cell why this kernel does not run it, and where it does run.</summary>
internal static class Unsupported
{
    private const string Elsewhere = "it runs in .NET Interactive (Polyglot Notebooks)";

    private static readonly HashSet<string> OtherLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "fsharp", "f#", "pwsh", "powershell", "sql", "kql", "http", "python", "r", "vb",
    };

    private static readonly HashSet<string> OtherDirectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "set", "share", "who", "whos", "value", "connect", "vscode", "enable-internals",
    };

    /// <summary>One sentence; null when the piece is supported.</summary>
    internal static string? Reason(CellPart part) => part switch
    {
        DirectivePart directive => OfDirective(directive),
        _ => null,
    };

    private static string? OfDirective(DirectivePart directive) => directive switch
    {
        _ when Directive.Names.Contains(directive.Name) => null,
        _ when OtherLanguages.Contains(directive.Name) => $"#!{directive.Name} is a language this kernel does not have; {Elsewhere}.",
        _ when OtherDirectives.Contains(directive.Name) => $"#!{directive.Name} is a directive this kernel does not have yet; {Elsewhere}.",
        _ => $"#!{directive.Name} is no directive of this kernel; #!lsmagic lists those there are.",
    };
}
