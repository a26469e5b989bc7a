using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>The XML documentation of a symbol, of which Roslyn's own services do not give the parameters.</summary>
internal sealed partial class DocumentationComment
{
    private readonly XElement root;

    private DocumentationComment(XElement root) => this.root = root;

    /// <summary>The documentation of the symbol; an empty one when it has none or what it has is no XML.</summary>
    internal static DocumentationComment Of(ISymbol symbol)
    {
        // An extension method that is called on its receiver is documented where it is declared.
        var declared = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        var xml = declared.OriginalDefinition.GetDocumentationCommentXml();
        try
        {
            return new DocumentationComment(
                string.IsNullOrEmpty(xml) ? new XElement("none") : XElement.Parse(xml, LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            return new DocumentationComment(new XElement("none"));
        }
    }

    /// <summary>The parameters of a method, an indexer or a delegate; none of anything else.</summary>
    internal static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
        _ => [],
    };

    /// <summary>What it is, in a sentence or two; empty when that is not said.</summary>
    internal string Summary => Text(root.Element("summary"));

    /// <summary>What a parameter is; empty when that is not said.</summary>
    internal string Parameter(string name) =>
        Text(root.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name));

    private static string Text(XElement? element) =>
        element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when Reference(element) is { } reference => reference,
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>The name that an element such as <c>&lt;see cref="M:System.Console.Write(System.Int32)"/&gt;</c> stands for.</summary>
    private static string? Reference(XElement element) =>
        element.Attribute("langword")?.Value ?? element.Attribute("name")?.Value
        ?? (element.IsEmpty && element.Attribute("cref")?.Value is { } target ? Name().Match(target).Value : null);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[^.:]+?(?=(``?\d+)?(\(.*)?$)")]
    private static partial Regex Name();
}
