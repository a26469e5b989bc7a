using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutorial.Notebooks;

/// <summary>What is kept of a run beside its output: enough to know whether it must be repeated, and to report it again.</summary>
internal sealed record CachedRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What the outputs hang on.</summary>
    public required IReadOnlyDictionary<string, string> Key { get; init; }

    /// <summary>The SHA-256 of the output file, so that one that was edited is written anew.</summary>
    public required string Output { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What became of each cell.</summary>
    public required IReadOnlyList<CachedCell> Cells { get; init; }

    /// <summary>The run as JSON, for people too.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>
    /// Reads what <see cref="ToText"/> wrote; <see langword="null"/> where it is something else, such as another version's.
    /// </summary>
    public static CachedRun? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<CachedRun>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
