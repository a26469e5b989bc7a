using System.Text.RegularExpressions;

namespace Tutorial;

/// <summary>A method of the library as it stands in its source file: what a lesson explains is the code that runs.</summary>
public sealed class SourceCode : IDisplay
{
    private const string Prefix = "source/";

    private SourceCode(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>What is shown, such as <c>ByHand.Correlate2d</c>.</summary>
    public string Name { get; }

    /// <summary>The lines of the method, without its documentation and without the indentation that all of them share.</summary>
    public string Text { get; }

    /// <summary>The lines of a method.</summary>
    /// <param name="name">The class and the method, such as <c>ByHand.Correlate2d</c>.</param>
    /// <param name="overload">Which of several methods of that name, counted from 1 in the order of the file.</param>
    /// <exception cref="ArgumentException">No method of that name is kept with its source.</exception>
    public static SourceCode Of(string name, int overload = 1)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (type, method) = name.LastIndexOf('.') is var dot and > 0 ? (name[..dot], name[(dot + 1)..]) : ("", name);
        var found = Files().Where(file => type.Length > 0 && Declares(file, type)).SelectMany(file => Methods(file, method))
            .ElementAtOrDefault(overload - 1)
            ?? throw new ArgumentException(
                $"The source of '{name}'{(overload > 1 ? $", number {overload} of that name," : "")} is not in the library; "
                    + "name a class and a method, such as ByHand.Correlate2d.",
                nameof(name));
        return new SourceCode(name, found);
    }

    /// <summary>The lines themselves.</summary>
    public override string ToString() => Text;

    /// <summary>The display as Markdown: a host colours a fenced block as it colours its cells.</summary>
    internal string ToMarkdown() => $"`{Name}`, from the library's source\n\n```csharp\n{Text}\n```";

    /// <summary>The display as a part of an HTML page, complete by itself, without colours.</summary>
    public string ToHtml() => Html.Display(
        $"<p class=\"muted\">{Html.Escape(Name)}, from the library's source</p>"
            + $"<pre style=\"margin:2px 0;background:none;color:inherit\"><code>{Html.Escape(Text)}</code></pre>");

    private static IEnumerable<string> Files()
    {
        var assembly = typeof(SourceCode).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    private static bool Declares(string file, string type) =>
        Regex.IsMatch(file, $@"^(public|internal) [a-z ]*(class|record|struct) {Regex.Escape(type)}\b", RegexOptions.Multiline);

    /// <summary>
    /// The build's formatter holds the indentation, so a member is found by it: it begins and ends four spaces in. A test compares every
    /// method of the files with what the compiler reads.
    /// </summary>
    private static IEnumerable<string> Methods(string file, string method)
    {
        // What is returned may be a tuple; a call behind "=>" is no member.
        var start = new Regex($@"^    (public|internal|private|protected) (?:[^=(]|\([^()]*\))*\b{Regex.Escape(method)}(<[^>]*>)?\(");
        var lines = file.Split('\n');
        for (var first = 0; first < lines.Length; first++)
        {
            if (!start.IsMatch(lines[first]))
                continue;

            var last = LastLine(lines, first);
            yield return string.Join(
                '\n',
                lines[first..(last + 1)].Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line));
        }
    }

    /// <summary>A body in braces ends with one; without braces the member is an expression and ends with a semicolon.</summary>
    private static int LastLine(string[] lines, int first)
    {
        var opening = first;
        while (lines[opening] != "    {")
        {
            if (lines[opening].EndsWith(';'))
                return opening;
            opening++;
        }

        return Array.IndexOf(lines, "    }", opening);
    }
}
