using System.Text;
using ColorCode;
using ColorCode.Parsing;
using ColorCode.Styling;

namespace Tutorial.Notebooks;

/// <summary>Source code as HTML, its parts marked with classes that the page's style colours.</summary>
internal sealed class CodeHighlighter : CodeColorizerBase
{
    private readonly StringBuilder html = new();

    private CodeHighlighter() : base(StyleDictionary.DefaultLight, null)
    {
    }

    /// <summary>The code as HTML; plain text where the language is not known.</summary>
    /// <param name="code">Source code.</param>
    /// <param name="language">The language of the code as .NET Interactive or Markdown spells it.</param>
    public static string Highlight(string code, string language)
    {
        if (LanguageOf(language) is not { } known)
            return Html.Encode(code);

        var highlighter = new CodeHighlighter();
        highlighter.languageParser.Parse(code, known, highlighter.Write);
        return highlighter.html.ToString();
    }

    /// <inheritdoc />
    protected override void Write(string parsedSourceCode, IList<Scope> scopes) =>
        Write(parsedSourceCode, 0, parsedSourceCode.Length, scopes);

    private void Write(string code, int start, int end, IEnumerable<Scope> scopes)
    {
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
        {
            if (scope.Index < start)
                continue;

            html.Append(Html.Encode(code[start..scope.Index]));
            start = scope.Index + scope.Length;
            var style = ClassOf(scope.Name);
            html.Append(style is null ? "<span>" : $"<span class=\"{style}\">");
            Write(code, scope.Index, start, scope.Children);
            html.Append("</span>");
        }

        html.Append(Html.Encode(code[start..end]));
    }

    private static string? ClassOf(string scope) => scope switch
    {
        "Comment" or "Html Comment" or "XML Doc Comment" or "XML Doc Tag" or "XML Comment" => "c",
        "String" or "String (C# @ Verbatim)" or "HTML Attribute Value" or "StringEscape" => "s",
        "Keyword" or "Preprocessor Keyword" or "Control Keyword" or "Pseudo Keyword" => "k",
        "Class Name" or "Type" or "Type Variable" or "Constructor" or "HTML Element ScopeName" => "t",
        "Number" => "n",
        _ => null,
    };

    private static ILanguage? LanguageOf(string name) => name switch
    {
        "csharp" or "c#" or "cs" => Languages.CSharp,
        "fsharp" or "f#" => Languages.FSharp,
        "pwsh" or "powershell" => Languages.PowerShell,
        "javascript" or "js" => Languages.JavaScript,
        "python" or "py" => Languages.Python,
        "html" => Languages.Html,
        "sql" => Languages.Sql,
        "xml" => Languages.Xml,
        _ => null,
    };
}
