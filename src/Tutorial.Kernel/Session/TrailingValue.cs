using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutorial.Kernel;

/// <summary>Tells whether a submission has a value: the run alone cannot tell no value from null.</summary>
internal static class TrailingValue
{
    internal static bool Exists(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        return ReturnsValue(root) || EndsInValue(root, compilation, tree);
    }

    /// <summary>A <c>return x;</c> of the submission itself, not of a function inside.</summary>
    private static bool ReturnsValue(CompilationUnitSyntax root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or SwitchSectionSyntax
            || node is StatementSyntax and not LocalFunctionStatementSyntax)
        .OfType<ReturnStatementSyntax>()
        .Any(statement => statement.Expression is not null);

    private static bool EndsInValue(CompilationUnitSyntax root, CSharpCompilation compilation, SyntaxTree tree) =>
        root.Members.OfType<GlobalStatementSyntax>().LastOrDefault()?.Statement
            is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last
        && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void;
}
