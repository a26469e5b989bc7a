using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutorial;

/// <summary>The colours of a heat map from its least to its greatest value.</summary>
internal sealed partial record ColorScale(IReadOnlyList<(double Share, Rgb Color)> Stops, double Least, double Greatest)
{
    // Viridis in eleven equal steps: S. van der Walt and N. Smith, matplotlib 2.0 (CC0).
    private static readonly string[] Viridis =
        ["#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c", "#22a884", "#44bf70", "#7ad151", "#bddf26", "#fde725"];

    /// <summary>Viridis, from its darkest colour at the least value to its brightest at the greatest.</summary>
    public static ColorScale OfViridis(double least, double greatest) => new(Even(Viridis), least, greatest);

    /// <summary>Reads the scale of a heat map; null where it is a named one other than Viridis.</summary>
    public static ColorScale? Read(JsonElement trace, double[][] rows)
    {
        var values = rows.SelectMany(row => row).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var stops = trace.TextAt("colorscale") == "Viridis" ? Even(Viridis) : ReadStops(trace.ItemsAt("colorscale"));
        if (stops.Count < 2)
            return null;
        if (trace.At("reversescale") is { ValueKind: JsonValueKind.True })
            stops = [.. Enumerable.Reverse(stops).Select(stop => (1 - stop.Share, stop.Color))];
        return new ColorScale(stops, trace.NumberAt("zmin") ?? values.Min(), trace.NumberAt("zmax") ?? values.Max());
    }

    /// <summary>The colour of a value; outside the scale that of its nearer end.</summary>
    public Rgb Of(double value)
    {
        var share = Greatest > Least && double.IsFinite(value) ? Math.Clamp((value - Least) / (Greatest - Least), 0, 1) : 0;
        var above = Math.Max(1, Stops.TakeWhile(stop => stop.Share < share).Count());
        var (from, to) = (Stops[Math.Min(above, Stops.Count - 1) - 1], Stops[Math.Min(above, Stops.Count - 1)]);
        return Rgb.Between(from.Color, to.Color, Math.Clamp((share - from.Share) / Math.Max(to.Share - from.Share, 1e-9), 0, 1));
    }

    private static List<(double Share, Rgb Color)> Even(string[] colors) =>
        [.. colors.Select((color, index) => ((double)index / (colors.Length - 1), Parse(color)!.Value))];

    private static List<(double Share, Rgb Color)> ReadStops(JsonElement[] stops)
    {
        var read = new List<(double Share, Rgb Color)>();
        foreach (var stop in stops)
        {
            if (stop.ValueKind == JsonValueKind.Array && stop.GetArrayLength() == 2 && Parse(stop[1].ToString()) is { } color)
                read.Add((stop[0].GetDouble(), color));
        }

        return read.Count == stops.Length ? read : [];
    }

    private static Rgb? Parse(string css)
    {
        if (css.Length == 7 && css[0] == '#' && int.TryParse(css.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex))
            return new Rgb((byte)(hex >> 16), (byte)(hex >> 8), (byte)hex);

        var match = RgbPattern().Match(css);
        return match.Success
            ? new Rgb(Channel(match.Groups[1].ValueSpan), Channel(match.Groups[2].ValueSpan), Channel(match.Groups[3].ValueSpan))
            : null;
    }

    private static byte Channel(ReadOnlySpan<char> digits) => byte.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^rgba?\(\s*(\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})[,)]")]
    private static partial Regex RgbPattern();
}
