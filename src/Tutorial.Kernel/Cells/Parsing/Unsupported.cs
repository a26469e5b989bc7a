namespace Tutorial.Kernel;

/// <summary>Says of a piece of a cell why this kernel does not run it, and where it does run.</summary>
internal static class Unsupported
{
    /// <summary>Where what this kernel has not does run.</summary>
    internal const string Elsewhere = "it runs in .NET Interactive (Polyglot Notebooks)";

    private static readonly HashSet<string> OtherLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "fsharp", "f#", "pwsh", "powershell", "sql", "kql", "http", "python", "r", "vb",
    };

    private static readonly HashSet<string> OtherDirectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "connect", "enable-internals", "linqify", "log", "nuget-restore", "trace", "vscode", "webview",
    };

    /// <summary>Whether .NET Interactive has a language or a directive of that name, and this kernel has not.</summary>
    internal static bool Knows(string name) => OtherLanguages.Contains(name) || OtherDirectives.Contains(name);

    /// <summary>One sentence; null when the piece is supported.</summary>
    internal static string? Reason(CellPart part) => part switch
    {
        DirectivePart directive => OfDirective(directive),
        _ => null,
    };

    private static string? OfDirective(DirectivePart directive) => directive switch
    {
        _ when CellParser.IsLanguage(directive.Name) =>
            $"#!{directive.Name} takes nothing behind it on its line; leave out '{directive.Arguments}', or put it on the next line.",
        { Name: Directive.Set or Directive.Share, Language: not CellParser.CSharp } =>
            $"#!{directive.Name} in {directive.Language} is something this kernel does not have, for only C# holds variables here; {Elsewhere}.",
        _ when Directive.Names.Contains(directive.Name) => null,
        _ when OtherLanguages.Contains(directive.Name) => $"#!{directive.Name} is a language this kernel does not have; {Elsewhere}.",
        _ when OtherDirectives.Contains(directive.Name) => $"#!{directive.Name} is a directive this kernel does not have; {Elsewhere}.",
        _ => $"#!{directive.Name} is no directive of this kernel; #!lsmagic lists those there are.",
    };
}
