namespace Tutorial.Kernel;

/// <summary><c>#!lsmagic</c>: the directives there are.</summary>
internal static class ListMagicDirective
{
    /// <summary>Languages, directives, and what the compiler understands.</summary>
    internal static string Text() => $"""
        Languages:  {Join(CellParser.LanguageNames)}
        Directives: {Join(Directive.Names)}
        In C#:      #r "path.dll", #r "nuget: Name, Version", #i "nuget: source", #load "path.csx"
        """;

    private static string Join(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal).Select(name => "#!" + name));
}
