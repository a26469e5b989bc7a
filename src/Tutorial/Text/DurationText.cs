using System.Globalization;

namespace Tutorial;

/// <summary>Lengths of time as a person says them.</summary>
internal static class DurationText
{
    /// <summary>In the two largest units of hours, minutes and seconds.</summary>
    internal static string Words(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s"),
    };
}
