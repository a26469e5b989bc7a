using System.Text.Json.Nodes;
using CsCheck;

namespace Tutorial.Jupyter.Tests;

/// <summary>Arbitrary messages.</summary>
internal static class Messages
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char['\0', '\u00FF'], 0, 40],
        Gen.Const("<IDS|MSG>"), Gen.Const("é😀\u2028\"\\\n"), Gen.Const("{}"));

    private static readonly Gen<JsonNode?> Json = Gen.Recursive<JsonNode?>((depth, node) => depth > 3
        ? Text.Select(text => (JsonNode?)JsonValue.Create(Readable(text)))
        : Gen.OneOf(
            Text.Select(text => (JsonNode?)JsonValue.Create(Readable(text))),
            Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(truth => (JsonNode?)JsonValue.Create(truth)),
            Gen.Const((JsonNode?)null),
            node.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Object(node).Select(json => (JsonNode?)json)));

    private static readonly Gen<MessageHeader> Header =
        Gen.Select(Text, Text, Text, Text, Text, Text, (a, b, c, d, e, f) =>
            new MessageHeader(Readable(a), Readable(b), Readable(c), Readable(d), Readable(e), Readable(f)));

    private static readonly Gen<byte[]> Bytes = Gen.Byte.Array[0, 30];

    internal static readonly Gen<Message> Any =
        Gen.Select(Header, Header.Null(), Object(Json), Object(Json), Bytes.Array[0, 3], Bytes.Array[0, 3],
            (header, parent, metadata, content, buffers, identities) => new Message
            {
                Header = header,
                ParentHeader = parent,
                Metadata = metadata,
                Content = content,
                Buffers = buffers,
                Identities = identities,
            });

    private static Gen<JsonObject> Object(Gen<JsonNode?> value) =>
        Gen.Select(Text, value).Array[0, 4].Select(pairs => new JsonObject(pairs
            .DistinctBy(pair => Readable(pair.Item1))
            .Select(pair => KeyValuePair.Create(Readable(pair.Item1), pair.Item2?.DeepClone()))));

    /// <summary>Text without halves of surrogate pairs, which JSON cannot carry.</summary>
    private static string Readable(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
