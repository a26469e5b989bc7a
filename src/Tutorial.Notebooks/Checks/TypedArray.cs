using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace Tutorial.Notebooks;

/// <summary>Numbers as Plotly's newer writers keep them: an object of <c>dtype</c> and the base64 of the bytes, <c>bdata</c>.</summary>
internal static class TypedArray
{
    /// <summary>The numbers as a list, or the node itself where it is something else.</summary>
    public static JsonNode? Decode(JsonNode? node)
    {
        if (node is not JsonObject keys || Text(keys["bdata"]) is not { } base64 || Text(keys["dtype"]) is not { } type
            || SizeOf(type) is not { } size)
        {
            return node;
        }

        var buffer = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, buffer, out var length) || length % size != 0)
            return node;

        var numbers = new JsonArray();
        for (var start = 0; start < length; start += size)
            numbers.Add(Number(type, buffer.AsSpan(start, size)));
        return Text(keys["shape"]) is { } shape ? new JsonObject { ["shape"] = shape, ["values"] = numbers } : numbers;
    }

    private static int? SizeOf(string type) => type switch
    {
        "i1" or "u1" => 1,
        "i2" or "u2" => 2,
        "i4" or "u4" or "f4" => 4,
        "f8" => 8,
        _ => null,
    };

    /// <summary>A number, or its name where it is not finite, which JSON cannot hold.</summary>
    private static JsonValue Number(string type, ReadOnlySpan<byte> bytes)
    {
        var number = type switch
        {
            "i1" => (double)(sbyte)bytes[0],
            "u1" => bytes[0],
            "i2" => BinaryPrimitives.ReadInt16LittleEndian(bytes),
            "u2" => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            "i4" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            "u4" => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            "f4" => BinaryPrimitives.ReadSingleLittleEndian(bytes),
            _ => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        };
        return double.IsFinite(number)
            ? JsonValue.Create(number)
            : JsonValue.Create(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
