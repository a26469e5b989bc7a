using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>The figure that a chart's display hands to plotly.js.</summary>
internal static partial class ChartJson
{
    public static JsonElement In(string html) => JsonDocument.Parse(Figure().Match(html).Groups[1].Value).RootElement;

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];

    public static string[] Strings(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetString()!)];

    [GeneratedRegex("""<script type="application/vnd\.plotly\.v1\+json">(.*?)</script>""")]
    private static partial Regex Figure();
}
