using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>What stands behind a directive's name on its line: options, and values by themselves.</summary>
internal sealed partial class DirectiveArguments
{
    private readonly DirectiveUsage usage;
    private readonly Dictionary<string, DirectiveValue> options = [];
    private readonly HashSet<string> flags = [];
    private readonly List<DirectiveValue> positional = [];

    /// <exception cref="DirectiveException">The line is not as the usage says.</exception>
    internal DirectiveArguments(DirectiveUsage usage, string line)
    {
        this.usage = usage;
        for (var at = SkipSpace(line, 0); at < line.Length; at = SkipSpace(line, at))
        {
            Take(line, ref at);
        }

        if (positional.Count != usage.Positional)
        {
            throw Wrong(positional.Count < usage.Positional ? "lacks a name" : "has a value too many");
        }
    }

    /// <summary>The values that stand by themselves; as many as the usage says.</summary>
    internal IReadOnlyList<DirectiveValue> Positional => positional;

    /// <summary>Whether a flag is there.</summary>
    internal bool Has(string flag) => flags.Contains(flag);

    /// <summary>The value of an option; null when it is not there.</summary>
    internal DirectiveValue? Option(string name) => options.GetValueOrDefault(name);

    /// <summary>The value of an option that must be there.</summary>
    /// <exception cref="DirectiveException">It is not.</exception>
    internal DirectiveValue Required(string name) => Option(name) ?? throw Wrong($"lacks {name}");

    private void Take(string line, ref int at)
    {
        if (OptionName().Match(line, at) is not { Success: true } match)
        {
            positional.Add(Value(line, ref at));
            return;
        }

        var name = match.Value;
        at = SkipSpace(line, at + match.Length);
        if (usage.Flags.Contains(name))
        {
            flags.Add(name);
        }
        else if (!usage.Options.Contains(name))
        {
            throw Wrong($"has no option {name}");
        }
        else if (at == line.Length || OptionName().IsMatch(line, at))
        {
            throw Wrong($"has no value for {name}");
        }
        else if (!options.TryAdd(name, Value(line, ref at)))
        {
            throw Wrong($"has {name} twice");
        }
    }

    private DirectiveValue Value(string line, ref int at)
    {
        if (Reference().Match(line, at) is { Success: true } reference)
        {
            at += reference.Length;
            var kernel = reference.Groups["kernel"].Value;
            var isPassword = kernel == "password";
            return isPassword || kernel == "input"
                ? Question(isPassword, reference.Groups["colon"].Success ? Literal(line, ref at) : null)
                : new DirectiveValue.Variable(kernel, Match(BareWord(), line, ref at));
        }

        return Literal(line, ref at);
    }

    /// <summary>A text in quotes, JSON, or a word.</summary>
    private DirectiveValue Literal(string line, ref int at)
    {
        if (at < line.Length && line[at] == '"')
        {
            return Match(Quoted(), line, ref at) is { Length: > 0 } quoted
                ? new DirectiveValue.Text(quoted[1..^1], IsQuoted: true)
                : throw Wrong("has a quotation mark that is not closed");
        }

        return Json(line, ref at) is { } json
            ? new DirectiveValue.Json(json)
            : new DirectiveValue.Text(Match(BareWord(), line, ref at), IsQuoted: false);
    }

    private DirectiveValue.Question Question(bool isPassword, DirectiveValue? how)
    {
        switch (how)
        {
            case DirectiveValue.Text text:
                return new DirectiveValue.Question(text.Value, isPassword);
            case DirectiveValue.Json json:
                using (var document = JsonDocument.Parse(json.Value))
                {
                    if (document.RootElement.ValueKind != JsonValueKind.Object)
                    {
                        throw Wrong("has a question that is neither a text nor a JSON object");
                    }

                    if (document.RootElement.TryGetProperty("saveAs", out _))
                    {
                        throw Wrong("has a question with saveAs, but this kernel saves no answers");
                    }

                    return new DirectiveValue.Question(Property("prompt"), isPassword || Property("type") == "password");

                    string? Property(string name) => document.RootElement.TryGetProperty(name, out var property)
                        && property.ValueKind == JsonValueKind.String ? property.GetString() : null;
                }

            default:
                return new DirectiveValue.Question(Prompt: null, isPassword);
        }
    }

    private static string? Json(string line, ref int at)
    {
        if (at == line.Length || line[at] is not ('{' or '['))
        {
            return null;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line[at..]), isFinalBlock: true, state: default);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var json = document.RootElement.GetRawText();
            at += json.Length;
            return json;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int SkipSpace(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }

    private static string Match(Regex regex, string line, ref int at)
    {
        var match = regex.Match(line, at);
        at += match.Length;
        return match.Value;
    }

    private DirectiveException Wrong(string what) => new($"{usage.Directive} {what}; write it as {usage.Text}.");

    [GeneratedRegex(@"\G--[a-z][a-z-]*(?=\s|$)")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"\G@(?<kernel>[\p{L}_][\w#.+-]*)(?<colon>:)|\G@(?<kernel>input|password)(?=\s|$)")]
    private static partial Regex Reference();

    [GeneratedRegex("""\G"[^"]*"(?=\s|$)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\G\S*")]
    private static partial Regex BareWord();
}
