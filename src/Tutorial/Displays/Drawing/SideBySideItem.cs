using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial;

/// <summary>One thing in a row of displays: something with a label above it, or a sign such as × or = between two of them.</summary>
public sealed class SideBySideItem
{
    private SideBySideItem(string label, string html, string text)
    {
        Label = label;
        Html = html;
        Text = text;
    }

    internal string Label { get; }

    internal string Html { get; }

    internal string Text { get; }

    internal bool IsSign => Label.Length == 0 && Html.Length == 0;

    /// <summary>A sign between two displays.</summary>
    public static implicit operator SideBySideItem(string sign) => new("", "", sign);

    /// <summary>A label and the value to display below it, as it looks now.</summary>
    public static implicit operator SideBySideItem((string Label, object Content) labeled) => new(
        labeled.Label, Formatter.ToDisplayString(labeled.Content, "text/html"), Formatter.ToDisplayString(labeled.Content, "text/plain"));
}
