namespace Tutorial.Kernel;

/// <summary>Completes the name of a directive or of a language after <c>#!</c>.</summary>
internal static class DirectiveCompleter
{
    internal static Completion Complete(CursorPlace.InDirectiveName place) => new(
        [
            .. Directive.Names.Concat(CellParser.LanguageNames)
                .Select(name => "#!" + name)
                .Where(name => name.StartsWith(place.Before, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(name => new CompletionMatch(name, CompletionKind.Keyword)),
        ],
        place.Before.Length,
        place.After.Length);
}
