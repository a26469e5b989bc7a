using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutorial.Kernel;

/// <summary>
/// Explains the call whose arguments the cursor is in: each overload that takes as many, and the parameter the cursor is at.
/// Roslyn's own service for this is not public.
/// </summary>
internal static class SignatureHelp
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    internal static async Task<Hover?> Of(Document document, int position)
    {
        var root = (await document.GetSyntaxRootAsync().ConfigureAwait(false))!;
        if (ArgumentsAround(root, position) is not { } arguments)
        {
            return null;
        }

        var model = (await document.GetSemanticModelAsync().ConfigureAwait(false))!;
        var (index, name) = Current(arguments, position);
        var signatures = Callees(model, arguments)
            .Select(callee => (Callee: callee, Current: CurrentParameter(DocumentationComment.Parameters(callee), index, name)))
            .Where(signature => signature.Current is not null || (index == 0 && name is null))
            .ToArray();
        if (signatures.Length == 0)
        {
            return null;
        }

        var hover = new HoverBuilder();
        foreach (var (callee, current) in signatures)
        {
            hover.AddCode(callee.ToMinimalDisplayString(model, position, Format));
            if (signatures.Length == 1)
            {
                hover.AddText(DocumentationComment.Of(callee).Summary);
            }

            if (current is not null)
            {
                hover.AddParameters([(current.Name, DocumentationComment.Of(callee).Parameter(current.Name))]);
            }
        }

        return hover.Build();
    }

    /// <summary>The innermost argument list that the position is in. One around a block of statements is too far away.</summary>
    private static SyntaxNode? ArgumentsAround(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (token.SpanStart >= position)
        {
            token = token.GetPreviousToken();
        }

        return token.Parent?.AncestorsAndSelf()
            .TakeWhile(node => node is not BlockSyntax)
            .FirstOrDefault(node => IsArgumentList(node) && node.SpanStart < position && IsBeforeEnd(node, position));
    }

    private static bool IsArgumentList(SyntaxNode node) => node is BaseArgumentListSyntax or AttributeArgumentListSyntax;

    private static bool IsBeforeEnd(SyntaxNode arguments, int position)
    {
        var close = arguments.GetLastToken(includeZeroWidth: true);
        return close.IsMissing || position <= close.SpanStart;
    }

    /// <summary>Which argument the position is at, from 0, and the name it is given.</summary>
    private static (int Index, string? Name) Current(SyntaxNode arguments, int position)
    {
        var separators = arguments.ChildTokens().Where(token => token.IsKind(SyntaxKind.CommaToken));
        var index = separators.Count(token => token.SpanStart < position);
        var argument = arguments.ChildNodes().ElementAtOrDefault(index);
        var name = argument switch
        {
            ArgumentSyntax { NameColon: { } named } => named,
            AttributeArgumentSyntax { NameColon: { } named } => named,
            _ => null,
        };
        return (index, name?.Name.Identifier.ValueText);
    }

    /// <summary>All that the call could be of.</summary>
    private static IEnumerable<ISymbol> Callees(SemanticModel model, SyntaxNode arguments) => arguments.Parent switch
    {
        InvocationExpressionSyntax call when Methods(model, call.Expression) is { Length: > 0 } methods => methods,
        InvocationExpressionSyntax call => Invoke(model.GetTypeInfo(call.Expression).Type),
        BaseObjectCreationExpressionSyntax creation => Constructors(model, model.GetTypeInfo(creation).Type, creation.SpanStart),
        ConstructorInitializerSyntax initializer => Constructors(model, Constructed(model, initializer), initializer.SpanStart),
        PrimaryConstructorBaseTypeSyntax type => Constructors(model, model.GetTypeInfo(type.Type).Type, type.SpanStart),
        ElementAccessExpressionSyntax access => model.GetIndexerGroup(access.Expression),
        { } other => model.GetMemberGroup(other),
        null => [],
    };

    /// <summary>The methods of the name; after a type only the static ones.</summary>
    private static ISymbol[] Methods(SemanticModel model, ExpressionSyntax called)
    {
        var isOfType = called is MemberAccessExpressionSyntax member && model.GetSymbolInfo(member.Expression).Symbol is ITypeSymbol;
        return [.. model.GetMemberGroup(called).Where(method => method.IsStatic || !isOfType)];
    }

    private static IEnumerable<ISymbol> Invoke(ITypeSymbol? type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];

    /// <summary>The type whose constructor <c>base(…)</c> or <c>this(…)</c> calls.</summary>
    private static INamedTypeSymbol? Constructed(SemanticModel model, ConstructorInitializerSyntax initializer)
    {
        var type = model.GetDeclaredSymbol((ConstructorDeclarationSyntax)initializer.Parent!)?.ContainingType;
        return initializer.IsKind(SyntaxKind.BaseConstructorInitializer) ? type?.BaseType : type;
    }

    private static IEnumerable<ISymbol> Constructors(SemanticModel model, ITypeSymbol? type, int position) =>
        type is INamedTypeSymbol named ? named.InstanceConstructors.Where(constructor => model.IsAccessible(position, constructor)) : [];

    /// <summary>The parameter that an argument is for; null when the signature has none for it.</summary>
    private static IParameterSymbol? CurrentParameter(IReadOnlyList<IParameterSymbol> parameters, int index, string? name) =>
        name is not null ? parameters.FirstOrDefault(parameter => parameter.Name == name)
        : index < parameters.Count ? parameters[index]
        : parameters.LastOrDefault(parameter => parameter.IsParams);
}
