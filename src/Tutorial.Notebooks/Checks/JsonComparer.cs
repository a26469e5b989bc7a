using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Compares JSON, such as a chart's figure, value by value.</summary>
internal static class JsonComparer
{
    /// <summary>The first difference, or <see langword="null"/> where there is none.</summary>
    /// <param name="expected">What was expected.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="options">How far numbers may lie apart.</param>
    /// <param name="path">Where both stand.</param>
    public static Mismatch? Compare(JsonNode? expected, JsonNode? actual, ComparisonOptions options, string path = "")
    {
        (expected, actual) = (TypedArray.Decode(expected), TypedArray.Decode(actual));
        return (expected, actual) switch
        {
            (JsonObject left, JsonObject right) => CompareKeys(left, right, options, path),
            (JsonArray left, JsonArray right) => CompareItems(left, right, options, path),
            (JsonValue left, JsonValue right) when left.GetValueKind() == right.GetValueKind() => CompareValues(left, right, options, path),
            (null, null) => null,
            _ => new Mismatch(path, "the value differs", Show(expected), Show(actual)),
        };
    }

    private static Mismatch? CompareKeys(JsonObject expected, JsonObject actual, ComparisonOptions options, string path)
    {
        foreach (var key in expected.Select(pair => pair.Key).Union(actual.Select(pair => pair.Key)).Order(StringComparer.Ordinal))
        {
            var place = path.Length == 0 ? key : $"{path}.{key}";
            if (!actual.ContainsKey(key))
                return new Mismatch(place, "it is missing", Show(expected[key]), "(nothing)");
            if (!expected.ContainsKey(key))
                return new Mismatch(place, "it is new", "(nothing)", Show(actual[key]));
            if (Compare(expected[key], actual[key], options, place) is { } mismatch)
                return mismatch;
        }

        return null;
    }

    private static Mismatch? CompareItems(JsonArray expected, JsonArray actual, ComparisonOptions options, string path)
    {
        if (expected.Count != actual.Count)
            return new Mismatch(path, string.Create(CultureInfo.InvariantCulture, $"{actual.Count} values instead of {expected.Count}"));

        return expected.Zip(actual)
            .Select((pair, index) =>
                Compare(pair.First, pair.Second, options, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))
            .FirstOrDefault(mismatch => mismatch is not null);
    }

    private static Mismatch? CompareValues(JsonValue expected, JsonValue actual, ComparisonOptions options, string path)
    {
        if (expected.GetValueKind() == JsonValueKind.Number)
        {
            var (left, right) = (expected.GetValue<double>(), actual.GetValue<double>());
            return options.AreClose(left, right)
                ? null
                : new Mismatch(path, TextComparer.NumberReason(Show(expected), Show(actual), left, right));
        }

        if (expected.GetValueKind() != JsonValueKind.String)
            return JsonNode.DeepEquals(expected, actual) ? null : new Mismatch(path, "the value differs", Show(expected), Show(actual));
        return TextComparer.Compare(expected.GetValue<string>(), actual.GetValue<string>(), options) is { } mismatch
            ? mismatch with { Place = path }
            : null;
    }

    private static string Show(JsonNode? node) => NotebookJson.WriteCompact(node);
}
