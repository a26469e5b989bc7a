using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>Durations as they are written on a command line and in a notebook: <c>90</c>, <c>90s</c>, <c>5m</c>, <c>1.5h</c>.</summary>
public static partial class Duration
{
    /// <summary>What a duration looks like, for messages.</summary>
    public const string Examples = "90, 90s, 5m or 1.5h";

    /// <summary>The word for a limit that is none.</summary>
    public const string None = "none";

    /// <summary>The longest duration that a timer of the system takes, which is 49 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Reads a duration that is longer than nothing; seconds where no unit is written.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="duration">The duration; <see cref="Timeout.InfiniteTimeSpan"/> for <see cref="None"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = Timeout.InfiniteTimeSpan;
        if (text == None)
            return true;
        if (Written().Match(text) is not { Success: true } match)
            return false;

        var unit = match.Groups["unit"].Value switch { "h" => 3600.0, "m" => 60.0, _ => 1.0 };
        var seconds = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * unit;
        if (seconds * 1000 < 1 || seconds > Longest.TotalSeconds)
            return false;

        duration = TimeSpan.FromSeconds(seconds);
        return true;
    }

    /// <summary>A duration as people write it: <c>90 s</c>, <c>5 min</c>, <c>1.5 h</c>.</summary>
    /// <param name="duration">The duration.</param>
    public static string Describe(TimeSpan duration) => duration.TotalSeconds switch
    {
        >= 3600 when duration.TotalMinutes % 6 == 0 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalHours:0.#} h"),
        >= 120 when duration.TotalSeconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.###} s"),
    };

    /// <summary>How long something took, as closely as a reader wants it: <c>0.4 s</c>, <c>12 s</c>, <c>3 min 05 s</c>.</summary>
    /// <param name="duration">The duration.</param>
    internal static string Approximate(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds:00} s"),
    };

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)?) ?(?<unit>[smh]?)$")]
    private static partial Regex Written();
}
