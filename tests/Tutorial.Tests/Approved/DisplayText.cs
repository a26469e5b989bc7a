using System.Text;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>A display as an approved file holds it: an element a line, drawings written out, and what all displays share named instead
/// of written.</summary>
internal static class DisplayText
{
    private const string StylePlaceholder = "<!-- Html.Style -->";
    private const string WidgetStylePlaceholder = "<!-- Widget.Style -->";

    private static readonly string ChartScript = Read("ChartDisplay.js")
        .Replace("PLOTLY_VERSION", Globals.PLOTLYJS_VERSION, StringComparison.Ordinal)
        .Replace("PAGE_COLOURS", Read("PageColours.js").Trim(), StringComparison.Ordinal);

    private static readonly (string Name, string Text)[] Scripts =
    [
        .. new[] { "SlidingWindow", "KernelEditor", "SoftmaxTemperature", "DropoutMasks" }.Select(name => (name, InWidget(name))),
    ];

    /// <summary>The text to be approved.</summary>
    public static string Readable(string html)
    {
        html = html.Replace($"<script>{ChartScript}</script>", "<script>ChartDisplay.js</script>", StringComparison.Ordinal);
        foreach (var (name, text) in Scripts)
            html = html.Replace($"<script>{text}</script>", $"<script>{name}.js</script>", StringComparison.Ordinal);

        return Regex.Replace(html, "(?<=src=\"data:image/svg\\+xml;base64,)[^\"]*", match => $"\n{Decoded(match.Value)}\n")
            .Replace(Html.Style, StylePlaceholder, StringComparison.Ordinal)
                .Replace(Widget.Style, WidgetStylePlaceholder, StringComparison.Ordinal).Replace("><", ">\n<", StringComparison.Ordinal)
                    + "\n";
    }

    private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string InWidget(string name) => Read("Widget.js").Replace("BUILD", Read(name + ".js").Trim(), StringComparison.Ordinal)
        .Replace("NAME", name, StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(Html).Assembly.GetManifestResourceStream("scripts/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
