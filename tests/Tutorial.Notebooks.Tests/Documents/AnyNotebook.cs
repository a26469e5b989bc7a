using System.Text.Json.Nodes;
using CsCheck;

namespace Tutorial.Notebooks.Tests;

/// <summary>Notebooks of every kind that nbformat 4 allows, and with keys that it does not know, as JSON.</summary>
internal static class AnyNotebook
{
    private static readonly Gen<string> Unicode = Gen.String
        .Select(text => new string([.. text.Where(character => !char.IsSurrogate(character))]));

    public static readonly Gen<string> Text = Gen.OneOf(
        Unicode,
        Gen.OneOf(
            "", "\n", "a\r\nb", "a\rb", "last line\n", "no line end",
            "é 🐆 漢 \u2028\u0085\u001c", "\u0000\b\f\u001b[31m\u007f", "\"quoted\" \\ back",
            "#!csharp\n1", "#!html", "#!markdown\n# a", "1\n#!html\n<b>", "// tags: slow\n1", "#!meta\n{}", "#!time\n1",
            "%%bash\nls", "#r \"nuget:X\"", "\n\nblank lines around\n\n", "#!snek\nprint()", "<!-- tags: a -->"))
        .Array[1, 3].Select(string.Concat);

    private static readonly Gen<string> Key = Gen.OneOf(Gen.OneOf("a", "collapsed", "vscode", "日本", "", "jupyter", "slideshow"), Unicode);

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Text.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.OneOf("0", "-0", "1.0", "1e400", "123456789012345678901234567890", "1.50", "true", "false", "null", "[]", "{}")
            .Select(json => JsonNode.Parse(json)));

    private static readonly Gen<JsonObject> Extra = Objects(Gen.OneOf(
        Scalar,
        Scalar.Array[0, 3].Select(items => (JsonNode?)new JsonArray(items)),
        Objects(Scalar).Select(keys => (JsonNode?)keys)));

    private static readonly Gen<JsonNode?> Lines = Gen.OneOf(
        Text.Select(text => (JsonNode?)JsonValue.Create(text)),
        Text.Array[0, 4].Select(lines => (JsonNode?)new JsonArray([.. lines.Select(line => JsonValue.Create(line))])));

    private static readonly Gen<JsonNode?> Count = Gen.OneOf("null", "1", "42").Select(json => JsonNode.Parse(json));

    private static readonly Gen<JsonObject> Data = Gen.Select(
        Gen.OneOf("text/plain", "text/html", "image/svg+xml", "image/png", "application/javascript").ArrayUnique[0, 4], Lines.Array[4],
        Gen.OneOf("application/json", "application/vnd.plotly.v1+json", "application/geo+json").ArrayUnique[0, 2], Extra.Array[2],
        (texts, lines, jsons, values) => new JsonObject(
            texts.Zip(lines, (mimeType, value) => KeyValuePair.Create(mimeType, value?.DeepClone()))
                .Concat(jsons.Zip(values, (mimeType, value) => KeyValuePair.Create<string, JsonNode?>(mimeType, value.DeepClone())))));

    private static readonly Gen<JsonObject> Output = Gen.OneOf(
        Gen.Select(Gen.OneOf("stdout", "stderr"), Lines, (name, text) => Keys(("output_type", "stream"), ("name", name), ("text", text))),
        Gen.Select(Data, Extra, (data, metadata) => Keys(("output_type", "display_data"), ("data", data), ("metadata", metadata))),
        Gen.Select(Data, Extra, Count, (data, metadata, count) =>
            Keys(("output_type", "execute_result"), ("data", data), ("metadata", metadata), ("execution_count", count))),
        Gen.Select(Text, Text, Text.Array[0, 3], (name, value, lines) => Keys(
            ("output_type", "error"), ("ename", name), ("evalue", value), ("traceback", new JsonArray(
                [.. lines.Select(line => JsonValue.Create(line))])))));

    private static readonly Gen<JsonObject> CellMetadata = Gen.Select(
        Extra,
        Gen.OneOf(Text, Gen.OneOf("parameters", "slow", "a,b", " spaced ", "")).Array[0, 3],
        Gen.OneOf("", "csharp", "html", "c#", "python", "markdown", "no such kernel"),
        (metadata, tags, language) =>
        {
            var keys = (JsonObject)metadata.DeepClone();
            keys["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
            if (language.Length > 0)
                keys["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
            return keys;
        });

    private static readonly Gen<JsonObject> Cell = Gen.Select(
        Gen.OneOf("code", "markdown", "raw"), Lines, CellMetadata, Output.Array[0, 3], Count, Extra.Array[2], Gen.Int[0, 99_999],
        (kind, source, metadata, outputs, count, extras, id) =>
        {
            var cell = Keys(("cell_type", kind), ("source", source), ("metadata", metadata), ("id", $"cell-{id}"));
            if (kind == "code")
            {
                cell["execution_count"] = count?.DeepClone();
                cell["outputs"] = new JsonArray([.. outputs.Select(output => output.DeepClone())]);
            }
            else if (extras[0].Count > 0)
            {
                cell["attachments"] = extras[0].DeepClone();
            }

            return With(cell, extras[1]);
        });

    /// <summary>A whole notebook.</summary>
    public static readonly Gen<JsonObject> Json = Gen.Select(
        Cell.Array[0, 5], Extra, Extra, Gen.OneOf(".net-csharp|C#", ".net-fsharp|F#", "python3|python", "|"), Gen.Int[0, 5],
        (cells, metadata, extra, kernel, minor) =>
        {
            var notebook = Keys(
                ("metadata", metadata), ("nbformat", 4), ("nbformat_minor", minor), ("cells", new JsonArray(
                    [.. cells.Select(cell => cell.DeepClone())])));
            if (kernel.Split('|') is [{ Length: > 0 } name, var language])
                notebook["metadata"]!["kernelspec"] = new JsonObject { ["name"] = name, ["language"] = language };
            return With(notebook, extra);
        });

    private static Gen<JsonObject> Objects(Gen<JsonNode?> values) => Gen.Select(Key.ArrayUnique[0, 3], values.Array[3], (keys, items) =>
        new JsonObject(keys.Zip(items, (key, item) => KeyValuePair.Create(key, item?.DeepClone()))));

    private static JsonObject Keys(params (string Key, JsonNode? Value)[] keys) =>
        new(keys.Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    /// <summary>Adds keys that nbformat does not know; those it knows stay.</summary>
    private static JsonObject With(JsonObject owner, JsonObject extra)
    {
        foreach (var (key, value) in extra.Where(pair => !owner.ContainsKey(pair.Key)))
            owner[key] = value?.DeepClone();
        return owner;
    }
}
