using System.Globalization;

namespace Tutorial.Tests;

/// <summary>WCAG 2.2's contrast ratio of two CSS colours, #rrggbb or #rgb: 1 to 21.</summary>
internal static class Contrast
{
    public static double Of(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(string color)
    {
        var digits = color[1..];
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(digit => $"{digit}{digit}"));
        double Channel(int place)
        {
            var share = int.Parse(digits.AsSpan(place, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);
    }
}
