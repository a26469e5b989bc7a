using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutorial;

/// <summary>Reading a figure's JSON, where anything may be missing.</summary>
internal static partial class FigureJson
{
    /// <summary>The value at a path of property names; null where a step of it is missing.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }

    /// <summary>The string at a path; null where there is none.</summary>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The number at a path; null where there is none.</summary>
    public static double? NumberAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>Whether the value at a path is the literal <c>false</c>.</summary>
    public static bool IsFalseAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.False };

    /// <summary>The items of the array at a path; none where there is no array.</summary>
    public static JsonElement[] ItemsAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    /// <summary>A label as plain text: line breaks kept, the other tags that plotly.js knows taken away, anything else as it is.</summary>
    public static string PlainText(string label) => KnownTags().Replace(label.Replace("<br>", "\n", StringComparison.Ordinal), "");

    /// <summary>A number or a string as it is written on an axis.</summary>
    public static string Label(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? NumberText.Short(value.GetDouble()) : PlainText(value.ToString());

    [GeneratedRegex("</?(a|b|em|i|span|strong|sub|sup)( [^>]*)?>")]
    private static partial Regex KnownTags();
}
