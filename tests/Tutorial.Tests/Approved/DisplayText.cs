using System.Text;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>
/// A display as an approved file holds it: an element a line, drawings written out, and what all displays share named instead of written.
/// </summary>
internal static class DisplayText
{
    private const string StylePlaceholder = "<!-- Html.Style -->";
    private const string WidgetStylePlaceholder = "<!-- Widget.Style -->";

    private static readonly string ChartScript = Read("ChartDisplay.js");

    private static readonly (string Name, string Text, string[] Holes)[] Scripts =
    [
        .. new[] { "SlidingWindow.js", "KernelEditor.js", "SoftmaxTemperature.js", "DropoutMasks.js" }
            .Select(name => (name, InWidget(name), new[] { "WIDGET_ID", "DATA" })),
    ];

    /// <summary>The text to be approved.</summary>
    public static string Readable(string html)
    {
        html = html.Replace($"<script>{ChartScript}</script>", "<script>ChartDisplay.js</script>", StringComparison.Ordinal);
        foreach (var (name, text, holes) in Scripts)
        {
            var parts = text.Split(holes, StringSplitOptions.None);
            var script = $"{Regex.Escape(parts[0])}(.*?){Regex.Escape(parts[1])}(.*?){Regex.Escape(parts[2])}</script>";
            html = Regex.Replace(
                html,
                script,
                match => $"{name}\n{match.Groups[1].Value}\n{match.Groups[2].Value}\n</script>",
                RegexOptions.Singleline);
        }

        return Regex.Replace(html, "(?<=src=\"data:image/svg\\+xml;base64,)[^\"]*", match => $"\n{Decoded(match.Value)}\n")
            .Replace(Html.Style, StylePlaceholder, StringComparison.Ordinal)
            .Replace(Widget.Style, WidgetStylePlaceholder, StringComparison.Ordinal)
            .Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
    }

    private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string InWidget(string name) => Read("Widget.js").Replace("BUILD", Read(name), StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(Html).Assembly.GetManifestResourceStream("scripts/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("PLOTLY_VERSION", Globals.PLOTLYJS_VERSION, StringComparison.Ordinal);
    }
}
