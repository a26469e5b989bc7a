using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>Makes one sentence of what a failed restore wrote.</summary>
internal static partial class RestoreErrors
{
    /// <summary>How much of the output is worth showing when no error is found in it.</summary>
    private const int LastWords = 400;

    /// <param name="output">What the restore wrote, in English.</param>
    internal static string Sentence(string output)
    {
        (string Code, string Text)[] errors = [.. ErrorLine().Matches(output)
            .Select(match => (match.Groups["code"].Value, match.Groups["text"].Value.Trim()))];
        if (errors is not [var (code, text), ..])
        {
            return $"The restore of packages failed: {Last(output)}";
        }

        // A message of several lines comes as several errors of one code.
        string[] all = [.. errors.TakeWhile(error => error.Code == code).Select(error => error.Text)];
        var more = string.Join(' ', all);
        return code switch
        {
            "NU1101" when Missing().Match(text) is { Success: true } match =>
                $"There is no package {match.Groups["name"]} in {match.Groups["sources"]}; check the name, "
                    + "or add a source with #i \"nuget: …\".",
            "NU1102" when NoVersion().Match(more) is { Success: true } match =>
                $"The package {match.Groups["name"]} has no version {match.Groups["version"]}; "
                    + $"the nearest is {match.Groups["nearest"]} in {match.Groups["source"]}.",
            "NU1605" when Downgrade().Match(more) is { Success: true } match =>
                $"The packages do not agree: {match.Groups["parent"]} needs {match.Groups["name"]} {match.Groups["needed"]}, "
                    + $"but the notebook has {match.Groups["given"]}; ask for that version, and when an earlier cell has added the "
                    + "other, restart the kernel first.",
            "NU1301" when Address().Match(text) is { Success: true } match =>
                $"The source {match.Value} of packages cannot be read: {all.ElementAtOrDefault(1) ?? text}",
            _ => $"The restore of packages failed with {code}: {text}",
        };
    }

    /// <summary>The end of what a restore wrote.</summary>
    internal static string Last(string output)
    {
        var words = Spaces().Replace(output, " ").Trim();
        return words.Length == 0 ? "it wrote nothing." : words.Length > LastWords ? "… " + words[^LastWords..] : words;
    }

    [GeneratedRegex(
        @"\berror (?<code>(NU|NETSDK|MSB)\d+): (Warning As Error: )?(?<text>.*?)( \[[^\]]*proj\])?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^Unable to find package (?<name>\S+)\. .*source\(s\): (?<sources>.+)$")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^Unable to find package (?<name>\S+) with version \((?<version>[^)]+)\).*?version\(s\) in "
        + @"(?<source>.+?) \[ Nearest version: (?<nearest>\S+) \]")]
    private static partial Regex NoVersion();

    [GeneratedRegex(@"downgrade: (?<name>\S+) from (?<needed>\S+) to (?<given>\S+?)\. .*? -> (?<parent>[^>]+?) -> \k<name> \(")]
    private static partial Regex Downgrade();

    [GeneratedRegex(@"https?://[^\s,;]+?(?=[.,;]?(\s|$))|(?<=')[^']+(?=')|(?<=source )\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
