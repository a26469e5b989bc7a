using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Tutorial.Kernel;

/// <summary>Explains the name at the cursor: its signature and its documentation, as an editor shows them in a tooltip.</summary>
internal static class QuickInfo
{
    internal static async Task<Hover?> Of(Document document, int position, bool withRemarks)
    {
        var root = (await document.GetSyntaxRootAsync().ConfigureAwait(false))!;
        if (NameAt(root, position) is not { } name
            || await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, name.SpanStart).ConfigureAwait(false) is not { } info)
        {
            return null;
        }

        var hover = new HoverBuilder();
        foreach (var section in info.Sections)
        {
            if (section.Kind == QuickInfoSectionKinds.Description)
            {
                hover.AddCode(section.Text);
            }
            else if (withRemarks || section.Kind != QuickInfoSectionKinds.RemarksDocumentationComments)
            {
                hover.AddText(section.Text);
            }

            if (section.Kind == QuickInfoSectionKinds.DocumentationComments)
            {
                hover.AddParameters(await Parameters(document, name.SpanStart).ConfigureAwait(false));
            }
        }

        return hover.Build();
    }

    /// <summary>The name or keyword that the position is in, or else the one it stands just behind.</summary>
    private static SyntaxToken? NameAt(SyntaxNode root, int position)
    {
        SyntaxToken[] touching = [root.FindToken(position), root.FindToken(Math.Max(position - 1, 0))];
        foreach (var token in touching)
        {
            if (token.Span.IntersectsWith(position) && (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword()) && !token.IsMissing)
            {
                return token;
            }
        }

        return null;
    }

    private static async Task<IReadOnlyCollection<(string Name, string Text)>> Parameters(Document document, int position)
    {
        var symbol = await SymbolFinder.FindSymbolAtPositionAsync(document, position).ConfigureAwait(false);
        if (symbol is null)
        {
            return [];
        }

        var documentation = DocumentationComment.Of(symbol);
        return
        [
            .. DocumentationComment.Parameters(symbol)
                .Select(parameter => (parameter.Name, Text: documentation.Parameter(parameter.Name)))
                .Where(parameter => parameter.Text.Length > 0),
        ];
    }
}
