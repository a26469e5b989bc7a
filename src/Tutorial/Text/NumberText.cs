using System.Globalization;

namespace Tutorial;

/// <summary>Numbers as text, the same in every culture and without a minus sign before zero.</summary>
internal static class NumberText
{
    private const int MostDecimals = 4;
    private const double LargestPlain = 1e6;
    private const double SmallestPlain = 1e-3;

    /// <summary>One format for all of <paramref name="values"/>, so that a column of them lines up.</summary>
    /// <param name="values">The numbers to be shown together.</param>
    /// <param name="leastDecimals">1 for floats, so that 2.0 is not taken for an integer; 0 where that does not matter.</param>
    public static Func<double, string> FormatFor(IReadOnlyCollection<double> values, int leastDecimals = 1)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var largest = finite.Length == 0 ? 0 : finite.Max(Math.Abs);
        if (largest >= LargestPlain || largest is > 0 and < SmallestPlain)
            return value => Special(value) ?? (value == 0 ? "0" : Clean(value.ToString("0.000e+00", CultureInfo.InvariantCulture)));

        var decimals = Math.Max(leastDecimals, finite.Length == 0 ? 0 : finite.Max(DecimalsNeeded));
        return value => WithDecimals(value, decimals);
    }

    /// <summary>A number with exactly <paramref name="decimals"/> digits after the point.</summary>
    public static string WithDecimals(double value, int decimals) =>
        Special(value) ?? Clean(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A number alone, as short as four digits after the point allow.</summary>
    public static string Short(double value)
    {
        var plain = value == 0 || Math.Abs(value) is >= SmallestPlain and < LargestPlain;
        return Special(value) ?? Clean(value.ToString(plain ? "0.####" : "0.###e+00", CultureInfo.InvariantCulture));
    }

    /// <summary>A whole number with a comma between thousands: 315,722.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Special(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "∞" : double.IsNegativeInfinity(value) ? "-∞" : null;

    private static string Clean(string text) => text[0] == '-' && !text.AsSpan().ContainsAnyInRange('1', '9') ? text[1..] : text;

    private static int DecimalsNeeded(double value)
    {
        var scaled = Math.Round(Math.Abs(value) * 1e4);
        var decimals = MostDecimals;
        while (decimals > 0 && scaled % 10 == 0)
        {
            scaled /= 10;
            decimals--;
        }

        return decimals;
    }
}
