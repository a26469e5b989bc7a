using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// The safetensors format (https://huggingface.co/docs/safetensors): the header's length as a little-endian 64-bit number, a JSON header
/// with dtype, shape and place of each tensor, then the numbers, row-major and little-endian.
/// </summary>
internal static class Safetensors
{
    private const int LengthBytes = sizeof(ulong);
    private const string Metadata = "__metadata__";

    private static readonly Dictionary<string, (ScalarType Type, int Bytes)> Types = new()
    {
        ["F64"] = (ScalarType.Float64, 8),
        ["F32"] = (ScalarType.Float32, 4),
        ["F16"] = (ScalarType.Float16, 2),
        ["BF16"] = (ScalarType.BFloat16, 2),
        ["I64"] = (ScalarType.Int64, 8),
        ["I32"] = (ScalarType.Int32, 4),
        ["I16"] = (ScalarType.Int16, 2),
        ["I8"] = (ScalarType.Int8, 1),
        ["U8"] = (ScalarType.Byte, 1),
        ["BOOL"] = (ScalarType.Bool, 1),
    };

    /// <summary>Writes the tensors, ordered by name.</summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="tensors">On any device.</param>
    /// <param name="notes">What the header's metadata says beside the format.</param>
    public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, params (string Name, string Text)[] notes)
    {
        using var scope = NewDisposeScope();
        var ordered = tensors.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (Name: entry.Key, Values: entry.Value.detach().cpu().contiguous())).ToList();

        var header = new JsonObject { [Metadata] = new JsonObject { ["format"] = "pt" } };
        foreach (var (name, text) in notes)
            header[Metadata]![name] = text;
        var offset = 0L;
        foreach (var (name, values) in ordered)
        {
            var end = offset + values.numel() * values.element_size();
            header[name] = new JsonObject
            {
                ["dtype"] = NameOf(values.dtype, name),
                ["shape"] = new JsonArray([.. values.shape.Select(side => JsonValue.Create(side))]),
                ["data_offsets"] = new JsonArray(offset, end),
            };
            offset = end;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var padding = (LengthBytes - json.Length % LengthBytes) % LengthBytes;      // spaces, so that the numbers start aligned
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)(json.Length + padding));
        stream.Write(length);
        stream.Write(json);
        stream.Write("       "u8[..padding]);
        foreach (var (_, values) in ordered)
            stream.Write(values.bytes);
    }

    /// <summary>Reads a whole file; the tensors belong to the caller's dispose scope.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <exception cref="InvalidDataException">The bytes are not a complete file of this format.</exception>
    public static Dictionary<string, Tensor> Read(ReadOnlySpan<byte> file, string path)
    {
        if (file.Length < LengthBytes)
            throw Broken(path, $"it has {file.Length} bytes");
        var headerLength = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (headerLength > (ulong)(file.Length - LengthBytes))
            throw Broken(path, "it ends within its header, or it is a file of another kind");

        var data = file[(LengthBytes + (int)headerLength)..];
        var tensors = new Dictionary<string, Tensor>();
        try
        {
            using var header = JsonDocument.Parse(file.Slice(LengthBytes, (int)headerLength).ToArray());
            foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != Metadata))
                tensors.Add(entry.Name, ReadTensor(entry, data, path));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or IndexOutOfRangeException or ArgumentException)
        {
            throw Broken(path, "its header is not that of a safetensors file", error);
        }

        return tensors;
    }

    /// <summary>What the metadata of a file's header says about something; null where it says nothing, or the file is broken.</summary>
    /// <param name="file">The file from its beginning.</param>
    /// <param name="name">Of what it says.</param>
    public static string? ReadNote(Stream file, string name)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        file.ReadExactly(length);
        var header = new byte[checked((int)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(length), (ulong)(file.Length - LengthBytes)))];
        file.ReadExactly(header);
        return JsonNode.Parse(header)?[Metadata]?[name]?.GetValue<string>();
    }

    private static Tensor ReadTensor(JsonProperty entry, ReadOnlySpan<byte> data, string path)
    {
        var typeName = entry.Value.GetProperty("dtype").GetString() ?? "null";
        if (!Types.TryGetValue(typeName, out var known))
            throw Broken(path, $"{entry.Name} has the type {typeName}, which is not known here");
        long[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(side => side.GetInt64())];
        var offsets = entry.Value.GetProperty("data_offsets");
        long start = offsets[0].GetInt64(), end = offsets[1].GetInt64();
        if (start < 0 || end < start || end > data.Length)
            throw Broken(path, $"the numbers of {entry.Name} should end at byte {end} of {data.Length}");
        if (shape.Any(side => side < 0) || ByteCount(shape, known.Bytes) != end - start)
            throw Broken(path, $"{entry.Name} of shape {string.Join('×', shape)} does not fill {end - start} bytes");

        var tensor = empty(shape, known.Type);
        if (end > start)
            data[(int)start..(int)end].CopyTo(tensor.bytes);
        return tensor;
    }

    /// <summary>As a floating-point number: a shape out of a damaged file may overflow any integer.</summary>
    private static double ByteCount(long[] shape, int bytesEach) => shape.Aggregate((double)bytesEach, (size, side) => size * side);

    private static string NameOf(ScalarType type, string tensor) =>
        Types.FirstOrDefault(known => known.Value.Type == type).Key
        ?? throw new NotSupportedException($"{tensor} is {type}, which a model file cannot hold; convert it first.");

    private static InvalidDataException Broken(string path, string what, Exception? inner = null) =>
        new($"{path} is not a complete model file: {what}; save the model again.", inner);
}
