using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Tutorial.Kernel;

/// <summary>Completes C# with Roslyn's completion service.</summary>
internal static class CSharpCompleter
{
    internal static async Task<Completion> Complete(Document document, int position)
    {
        var service = CompletionService.GetService(document)!;
        if (await IsInString(document, position).ConfigureAwait(false)
            || await service.GetCompletionsAsync(document, position).ConfigureAwait(false) is not { ItemsList.Count: > 0 } list)
        {
            return Completion.None;
        }

        var text = await document.GetTextAsync().ConfigureAwait(false);
        var typed = text.ToString(TextSpan.FromBounds(list.Span.Start, position));
        var items = Matching(list.ItemsList, typed);
        return items.Length > 0 && items.All(item => item.IsComplexTextEdit)
            ? await OfChanges(service, document, text, position, items).ConfigureAwait(false)
            : new Completion(
                [
                    .. items.Where(item => !item.IsComplexTextEdit)
                        .Select(item => new CompletionMatch(Inserted(item), CompletionKind.Of(item.Tags)))
                        .DistinctBy(match => match.Text),
                ],
                position - list.Span.Start,
                list.Span.End - position);
    }

    /// <summary>
    /// In a string nothing is offered: in that of <c>#r</c> or <c>#load</c> Roslyn would list the machine's folders, for which no code
    /// asked.
    /// </summary>
    private static async Task<bool> IsInString(Document document, int position)
    {
        var root = await document.GetSyntaxRootAsync().ConfigureAwait(false);
        var token = root!.FindToken(Math.Max(position - 1, 0), findInsideTrivia: true);
        var isString = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
        var isOpen = token.GetDiagnostics().Any();
        return isString && token.SpanStart < position && (position < token.Span.End || isOpen);
    }

    /// <summary>
    /// The choices that begin with what is typed; when there are none, those that have it anywhere. Snippets are an editor's.
    /// </summary>
    private static ImmutableArray<CompletionItem> Matching(IReadOnlyList<CompletionItem> items, string typed)
    {
        var isVerbatim = typed.StartsWith('@');
        typed = typed.TrimStart('@');
        var choices = items
            .Where(item => !item.Tags.Contains(WellKnownTags.Snippet) && !(isVerbatim && item.Tags.Contains(WellKnownTags.Keyword)))
            .ToImmutableArray();
        var beginning = choices.Where(item => Name(item).StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        return beginning.Length == 0
            ? [.. choices.Where(item => Name(item).Contains(typed, StringComparison.OrdinalIgnoreCase))]
            : [.. beginning.OrderBy(item => !Name(item).StartsWith(typed, StringComparison.Ordinal))
                .ThenByDescending(item => item.Rules.MatchPriority)];

        static string Name(CompletionItem item) => item.FilterText.TrimStart('@');
    }

    /// <summary>What a simple choice writes: a name, escaped where it is a keyword, without the type arguments that a list shows.</summary>
    private static string Inserted(CompletionItem item) => item.Properties.GetValueOrDefault("InsertionText", item.DisplayText);

    /// <summary>
    /// Choices that write more than their name, as overriding members do. Each may begin at another place, and Jupyter knows one for
    /// all: the first, from which on each repeats what stands there.
    /// </summary>
    private static async Task<Completion> OfChanges(
        CompletionService service, Document document, SourceText text, int position, ImmutableArray<CompletionItem> items)
    {
        var line = text.Lines.GetLineFromPosition(position).Span;
        var changes = new List<(CompletionItem Item, TextChange Change)>();
        foreach (var item in items)
        {
            var change = await service.GetChangeAsync(document, item).ConfigureAwait(false);
            if (line.Contains(change.TextChange.Span) && change.TextChange.Span.Start <= position)
            {
                changes.Add((item, change.TextChange));
            }
        }

        if (changes.Count == 0)
        {
            return Completion.None;
        }

        var start = changes.Min(pair => pair.Change.Span.Start);
        var end = Math.Max(position, changes.Max(pair => pair.Change.Span.End));
        return new Completion(
            [.. changes.Select(pair => new CompletionMatch(Whole(pair.Change), CompletionKind.Of(pair.Item.Tags)))], position - start, end
                - position);

        string Whole(TextChange change) =>
            text.ToString(TextSpan.FromBounds(start, change.Span.Start))
            + change.NewText!.ReplaceLineEndings("\n")
            + text.ToString(TextSpan.FromBounds(change.Span.End, end));
    }
}
