using System.Text.RegularExpressions;

namespace Tutorial.Notebooks.Tests;

/// <summary>A term of the glossary.</summary>
/// <param name="Letter">The letter under which it stands.</param>
/// <param name="Term">The term.</param>
/// <param name="Others">Its other forms and names, in brackets behind it.</param>
/// <param name="Text">What is said about it, with the links to the lessons.</param>
internal sealed partial record GlossaryEntry(string Letter, string Term, IReadOnlyList<string> Others, string Text)
{
    /// <summary>The term, its other forms and names.</summary>
    public IReadOnlyList<string> Names => [Term, .. Others];

    /// <summary>The entry that it only leads to, if it does.</summary>
    public string? See => OnlySee().Match(Text) is { Success: true } see ? see.Groups["term"].Value : null;

    /// <summary>
    /// The section that explains the term, and the earlier one that first uses it, where there is one; each as a link's target.
    /// </summary>
    public IReadOnlyList<string> Places => [.. Where().Match(Text).Groups["target"].Captures.Select(capture => capture.Value)];

    /// <summary>The links to other entries: what stands there, and the letter that it leads to.</summary>
    public IReadOnlyList<(string Text, string Letter)> References =>
        [.. Reference().Matches(Text).Select(match => (match.Groups["text"].Value, match.Groups["letter"].Value))];

    /// <summary>Reads one item of the list under a letter.</summary>
    /// <exception cref="InvalidDataException">It is not written as an entry is.</exception>
    public static GlossaryEntry Parse(string letter, string item) => Item().Match(item) is { Success: true } match
        ? new(
            letter,
            match.Groups["term"].Value,
            [.. match.Groups["other"].Captures.Select(capture => capture.Value)],
            match.Groups["text"].Value)
        : throw new InvalidDataException($"The entry '{item}' is not written as '- **term** (*other form*): text' is.");

    /// <summary>Whether a text has one of the names, as a word of its own, in the singular or the plural.</summary>
    public bool IsIn(string text) => Regex.IsMatch(text, $@"(?<!\w)({NamesPattern})(s|es)?(?!\w)", RegexOptions.IgnoreCase);

    /// <summary>Whether a word is one of the names, in the singular or the plural.</summary>
    public bool IsCalled(string word) => Regex.IsMatch(word, $"^({NamesPattern})(s|es)?$", RegexOptions.IgnoreCase);

    public override string ToString() => Term;

    private string NamesPattern =>
        string.Join('|', Names.Select(name => Regex.Escape(name).Replace(@"\ ", @"\s+", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\*\*(?<term>[^*]+)\*\*(?: \(\*(?<other>[^*]+)\*(?:, \*(?<other>[^*]+)\*)*\))?: (?<text>.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^see \[(?<term>[^\]]+)\]\(#.\)\.$")]
    private static partial Regex OnlySee();

    [GeneratedRegex(@"Explained in \[\d\d\]\((?<target>[^)]+)\)(?:, first used in \[\d\d\]\((?<target>[^)]+)\))?\.$")]
    private static partial Regex Where();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\(#(?<letter>[^)]+)\)")]
    private static partial Regex Reference();
}
