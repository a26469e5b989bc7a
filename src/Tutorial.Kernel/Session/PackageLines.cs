using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tutorial.Kernel;

/// <summary>The lines of C# that are for the package manager: <c>#r "nuget: …"</c> and <c>#i "nuget: …"</c>, wherever they stand.</summary>
/// <param name="References">What stands behind <c>#r "nuget:</c>.</param>
/// <param name="Sources">What stands behind <c>#i "nuget:</c>.</param>
/// <param name="Loads">The files of <c>#load</c>, which may have such lines too.</param>
internal sealed partial record PackageLines(IReadOnlyList<string> References, IReadOnlyList<string> Sources, IReadOnlyList<string> Loads)
{
    /// <exception cref="PackageException">A line <c>#i</c> names no source of packages.</exception>
    internal static PackageLines Find(string code)
    {
        List<string> references = [];
        List<string> sources = [];
        List<string> loads = [];
        foreach (var directive in ActiveDirectives(code))
        {
            if (directive is LoadDirectiveTriviaSyntax load)
            {
                loads.Add(load.File.ValueText);
            }
            else if (PackageLine().Match(directive.ToString()) is { Success: true } match)
            {
                (match.Groups["kind"].Value == "r" ? references : sources).Add(match.Groups["what"].Value);
            }
            else if (SourceLine().IsMatch(directive.ToString()))
            {
                throw new PackageException(
                    $"{directive.ToString().Trim()} names no source of packages; write it as #i \"nuget: https://host/v3/index.json\" or #i \"nuget: folder\".");
            }
        }

        return new PackageLines(references, sources, loads);
    }

    /// <summary>
    /// The code with the lines for the package manager empty, right or not: the compiler allows no <c>#r</c> behind code, and knows no
    /// <c>#i</c>.
    /// </summary>
    internal static string Without(string code) => Emptied(
        code,
        ActiveDirectives(code).Where(directive => PackageLine().IsMatch(directive.ToString()) || SourceLine().IsMatch(directive.ToString()))
            .Select(directive => directive.Span));

    /// <summary>The compiler's parser tells a directive from a line of a text or of a comment. Most cells have none and are not parsed.</summary>
    private static IEnumerable<DirectiveTriviaSyntax> ActiveDirectives(string code)
    {
        if (!AnyLine().IsMatch(code))
        {
            yield break;
        }

        var root = CSharpSyntaxTree.ParseText(code, SubmissionCompiler.ParseOptions).GetRoot();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive.IsActive)
            {
                yield return directive;
            }
        }
    }

    private static string Emptied(string code, IEnumerable<TextSpan> spans)
    {
        var characters = code.ToCharArray();
        foreach (var span in spans)
        {
            for (var index = span.Start; index < span.End; index++)
            {
                characters[index] = characters[index] is '\r' or '\n' ? characters[index] : ' ';
            }
        }

        return new string(characters);
    }

    [GeneratedRegex(@"^[ \t]*#[ \t]*(r|i|load)[ \t]", RegexOptions.Multiline)]
    private static partial Regex AnyLine();

    [GeneratedRegex("""^#\s*(?<kind>r|i)\s+"\s*(?i:nuget)\s*:(?<what>[^"\r\n]*)"?""")]
    private static partial Regex PackageLine();

    [GeneratedRegex(@"^#\s*i\s")]
    private static partial Regex SourceLine();
}
