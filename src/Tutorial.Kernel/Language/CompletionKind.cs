using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Tags;

namespace Tutorial.Kernel;

/// <summary>What a choice is, in the words that front ends have icons for: those of the Language Server Protocol.</summary>
internal static class CompletionKind
{
    internal const string Keyword = "keyword";

    /// <param name="tags">Roslyn's tags of the choice.</param>
    internal static string Of(ImmutableArray<string> tags) => tags.FirstOrDefault() switch
    {
        WellKnownTags.Class => "class",
        WellKnownTags.Structure => "struct",
        WellKnownTags.Interface => "interface",
        WellKnownTags.Enum => "enum",
        WellKnownTags.EnumMember => "enumMember",
        WellKnownTags.Delegate => "class",
        WellKnownTags.Method or WellKnownTags.ExtensionMethod => "method",
        WellKnownTags.Property => "property",
        WellKnownTags.Event => "event",
        WellKnownTags.Field => "field",
        WellKnownTags.Constant => "constant",
        WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable => "variable",
        WellKnownTags.Namespace => "module",
        WellKnownTags.TypeParameter => "typeParameter",
        WellKnownTags.Operator => "operator",
        WellKnownTags.Keyword => Keyword,
        _ => "text",
    };
}
