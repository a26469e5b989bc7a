using System.Text.RegularExpressions;
using StbImageSharp;

namespace Tutorial.Tests;

/// <summary>The pictures inside a display, decoded.</summary>
internal static partial class Pngs
{
    public static ImageResult[] In(string html) =>
        [.. Source().Matches(html)
            .Select(match => ImageResult.FromMemory(Convert.FromBase64String(match.Groups[1].Value), ColorComponents.RedGreenBlue))];

    [GeneratedRegex("src=\"data:image/png;base64,([^\"]+)\"")]
    private static partial Regex Source();
}
