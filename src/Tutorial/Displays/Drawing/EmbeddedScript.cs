using System.Text;

namespace Tutorial;

/// <summary>A display's script, cut at the words that stand for what each display of its kind puts in.</summary>
internal static class EmbeddedScript
{
    /// <summary>Reads a script of this assembly and cuts it at each of <paramref name="words"/>, which occur in this order.</summary>
    /// <param name="name">The file's name without its ending: "ChartDisplay".</param>
    /// <param name="words">Where it is cut.</param>
    /// <returns>One part more than there are words.</returns>
    /// <exception cref="InvalidDataException">A word is missing.</exception>
    public static string[] Read(string name, params ReadOnlySpan<string> words)
    {
        using var stream = typeof(EmbeddedScript).Assembly.GetManifestResourceStream($"scripts/{name}.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rest = reader.ReadToEnd();
        var parts = new List<string>();
        foreach (var word in words)
        {
            var place = rest.IndexOf(word, StringComparison.Ordinal);
            if (place < 0)
                throw new InvalidDataException($"The script {name}.js lacks {word}: put it back.");
            parts.Add(rest[..place]);
            rest = rest[(place + word.Length)..];
        }

        return [.. parts, rest];
    }
}
