using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Tutorial.Jupyter;

/// <summary>
/// Translates between a <see cref="Message"/> and the frames of Jupyter's wire protocol: identities, the delimiter <c>&lt;IDS|MSG&gt;</c>,
/// the signature, header, parent header, metadata, content, and any buffers. Pure: nothing is sent or received here.
/// </summary>
/// <param name="signer">Signs what is encoded and checks what is decoded.</param>
internal sealed class MessageCodec(MessageSigner signer)
{
    private const int FramesAfterDelimiter = 5;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The frame between the routing prefix and the message.</summary>
    public static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>The frames that carry the message.</summary>
    public IReadOnlyList<byte[]> Encode(Message message)
    {
        var header = Write(MessageHeaderJson.Write(message.Header));
        var parent = Write(message.ParentHeader is { } parentHeader ? MessageHeaderJson.Write(parentHeader) : []);
        var metadata = Write(message.Metadata);
        var content = Write(message.Content);
        var signature = signer.Sign(header, parent, metadata, content);
        return [.. message.Identities, Delimiter.ToArray(), signature, header, parent, metadata, content, .. message.Buffers];
    }

    /// <summary>The message that the frames carry.</summary>
    /// <exception cref="MalformedMessageException">The frames are not a message, or the signature is wrong.</exception>
    public Message Decode(IReadOnlyList<byte[]> frames)
    {
        var delimiter = IndexOfDelimiter(frames);
        if (frames.Count - delimiter - 1 < FramesAfterDelimiter)
        {
            throw new MalformedMessageException(string.Create(
                CultureInfo.InvariantCulture,
                $"The message has {frames.Count - delimiter - 1} frames after the delimiter; signature, header, parent header, "
                    + $"metadata and content make 5."));
        }

        var header = frames[delimiter + 2];
        var parent = frames[delimiter + 3];
        var metadata = frames[delimiter + 4];
        var content = frames[delimiter + 5];
        if (!signer.Verify(frames[delimiter + 1], header, parent, metadata, content))
        {
            throw new MalformedMessageException("The message's signature does not match its frames; its sender uses another key.");
        }

        var parentHeader = Read(parent, "parent header");
        return new Message
        {
            Identities = [.. frames.Take(delimiter)],
            Header = MessageHeaderJson.Read(Read(header, "header"), "header"),
            ParentHeader = parentHeader.Count == 0 ? null : MessageHeaderJson.Read(parentHeader, "parent header"),
            Metadata = Read(metadata, "metadata"),
            Content = Read(content, "content"),
            Buffers = [.. frames.Skip(delimiter + 1 + FramesAfterDelimiter)],
        };
    }

    private static int IndexOfDelimiter(IReadOnlyList<byte[]> frames)
    {
        for (var index = 0; index < frames.Count; index++)
        {
            if (Delimiter.SequenceEqual(frames[index]))
            {
                return index;
            }
        }

        throw new MalformedMessageException("The message has no delimiter <IDS|MSG> among its frames.");
    }

    private static byte[] Write(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Compact);

    private static JsonObject Read(byte[] frame, string name)
    {
        try
        {
            RequireReadableTexts(frame);
            return JsonNode.Parse(frame, documentOptions: StrictJson.Options) as JsonObject
                ?? throw new MalformedMessageException($"The message's {name} is JSON but not an object.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new MalformedMessageException($"The message's {name} is not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Half a surrogate pair or broken UTF-8 would otherwise come to light only where the text is used.</summary>
    private static void RequireReadableTexts(byte[] frame)
    {
        if (!Utf8.IsValid(frame))
        {
            throw new JsonException("its bytes are not UTF-8.");
        }

        var reader = new Utf8JsonReader(frame);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }
}
