using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutorial.Architecture.Tests;

/// <summary>Finds what a room uses of the rooms above it.</summary>
internal static class RoomCheck
{
    /// <summary>What stands against an order, each as a sentence; none where all is well.</summary>
    /// <param name="order">The project and its rooms.</param>
    /// <param name="files">All files of the project.</param>
    public static IReadOnlyList<string> Of(RoomOrder order, IReadOnlyList<SourceFile> files)
    {
        var homeless = files.Where(file => order.LevelOf(file.Path) < 0)
            .Select(file => $"{order.Project}/{file.Path} lies in no room: move it, or give its folder a place in the order.");
        var empty = order.Rooms.Where((_, room) => !files.Any(file => order.LevelOf(file.Path) == room))
            .Select(room => $"{order.Project} has no room {room}: take it out of the order.");
        var upward = Uses(ProjectCompilation.Of(order.Project, files))
            .Where(use => order.LevelOf(use.Of) > order.LevelOf(use.By))
            .Select(use => $"{order.Project}/{use.By} uses {use.Name} of {use.Of}, and {order.Rooms[order.LevelOf(use.Of)]} stands above it.");
        return [.. homeless, .. empty, .. upward];
    }

    /// <summary>Which file uses which other.</summary>
    internal static IEnumerable<FileUse> Uses(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(tree => Uses(compilation.GetSemanticModel(tree))).Distinct();

    private static IEnumerable<FileUse> Uses(SemanticModel model)
    {
        var file = model.SyntaxTree.FilePath;
        // A using of a namespace is no use of a room: namespaces span them.
        var nodes = model.SyntaxTree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax { StaticKeyword.RawKind: 0, Alias: null });
        foreach (var node in nodes.Where(node => node is ExpressionSyntax or ConstructorInitializerSyntax or AttributeSyntax))
        {
            var symbol = model.GetSymbolInfo(node).Symbol;
            if (symbol is null or INamespaceSymbol)
                continue;

            var declared = Declaration(symbol);
            var places = declared.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).ToArray();
            foreach (var place in places.Where(place => place != file))         // all parts of a type: they belong into one room
                yield return new(file, place, declared.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        }
    }

    /// <summary>What stands in a file: of an extension that is called like a member the method, of a constructor that nobody wrote its type.</summary>
    private static ISymbol Declaration(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        IMethodSymbol { AssociatedSymbol: { } property } => property.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences.Length: 0 } constructor => constructor.ContainingType.OriginalDefinition,
        IArrayTypeSymbol array => Declaration(array.ElementType),
        _ => symbol.OriginalDefinition,
    };
}
