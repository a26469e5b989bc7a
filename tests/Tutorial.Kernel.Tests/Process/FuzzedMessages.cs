using System.Text;
using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>
/// Messages that no front end sends, the same for the same seed. Those that carry a request which would do harm are broken so that none
/// may be carried out; those that are signed as they should be ask for nothing that does harm.
/// </summary>
internal sealed class FuzzedMessages
{
    /// <summary>What the recorded request does, which may happen once.</summary>
    internal const string RecordedCode = "recorded++;";

    private const string HarmfulCode = "kept = \"lost\"; System.Environment.Exit(9);";

    private static readonly KernelChannel[] Channels = [KernelChannel.Shell, KernelChannel.Control, KernelChannel.Stdin];

    private static readonly string[] Types =
    [
        MessageType.KernelInfoRequest, MessageType.ExecuteRequest, MessageType.IsCompleteRequest, MessageType.HistoryRequest,
        MessageType.CommInfoRequest, MessageType.CommOpen, MessageType.CommMessage, MessageType.CommClose, MessageType.ConnectRequest,
        MessageType.InterruptRequest, MessageType.InputReply, MessageType.CompleteRequest, MessageType.InspectRequest, MessageType.Status,
        "", "_request", "shutdown", "\0", "😀_request", new string('x', 10_000),
    ];

    private static readonly string[] Fields =
    [
        "code", "silent", "store_history", "user_expressions", "allow_stdin", "stop_on_error", "hist_access_type", "n", "start", "stop",
        "session", "pattern", "unique", "output", "comm_id", "target_name", "data", "value", "cursor_pos", "restart", "",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e999", "99999999999999999999", "\"\"", "\"1\"", "\"{\"", "\"tail\"", "\"range\"", "\"search\"",
        "\"\\u0000\"", "\"\\ud800\"", "\"😀\"", "[]", "{}", "[[[]]]", "{\"a\": {\"b\": null}}", "{\"x\": 7}", "{\"x\": \"1 +\"}",
    ];

    private readonly Random random;
    private readonly MessageSigner signer;
    private readonly MessageCodec codec;
    private readonly MessageCodec forger = new(new MessageSigner("another key"));
    private readonly byte[][] recorded;
    private readonly Func<byte[][]>[] kinds;

    /// <param name="key">The kernel's.</param>
    /// <param name="seed">Of the random choices.</param>
    internal FuzzedMessages(string key, int seed)
    {
        random = new Random(seed);
        signer = new MessageSigner(key);
        codec = new MessageCodec(signer);
        recorded = [.. codec.Encode(Message.Create(MessageType.ExecuteRequest, new JsonObject { ["code"] = RecordedCode }, "client"))];
        kinds =
        [
            Mutated, Truncated, Unsigned, Forged, Replayed, Misframed, Resplit, Shuffled, Noise, SignedNonsense, SignedFields, SignedFields, SignedFields, SignedHeader,
        ];
    }

    /// <summary>A request that is as it should be, for the kernel to see before its replays.</summary>
    internal byte[][] Recorded => recorded;

    /// <summary>The next message, and where to send it.</summary>
    internal (KernelChannel Channel, byte[][] Frames) Next() => (Pick(Channels), Pick(kinds)());

    /// <summary>A message for stdin that does not answer a question.</summary>
    internal byte[][] NextAnswer() => Pick<Func<byte[][]>>([SignedNonsense, SignedHeader, Noise, Unsigned, Forged])();

    private byte[][] Mutated()
    {
        var frames = Harmful();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var frame = frames[random.Next(frames.Length)];
            frame[random.Next(frame.Length)] ^= (byte)random.Next(1, 256);
        }

        // Two changes can undo each other.
        frames[1][0] = (byte)'!';
        return frames;
    }

    private byte[][] Truncated()
    {
        var frames = Harmful();
        if (random.Next(2) == 0)
        {
            return frames[..random.Next(1, frames.Length)];
        }

        var index = random.Next(frames.Length);
        frames[index] = frames[index][..random.Next(frames[index].Length)];
        return frames;
    }

    private byte[][] Unsigned()
    {
        var frames = Harmful();
        frames[1] = Pick<byte[]>([[], "0"u8.ToArray(), new byte[64], new byte[100_000]]);
        return frames;
    }

    private byte[][] Forged() => [.. forger.Encode(HarmfulRequest())];

    private byte[][] Replayed() => [.. random.Next(2) == 0 ? Array.Empty<byte[]>() : [Bytes(5)], .. recorded];

    /// <summary>Frames too many or too few, never with all that belongs to a message in its order.</summary>
    private byte[][] Misframed()
    {
        var frames = Harmful();
        return random.Next(5) switch
        {
            0 => [.. frames[1..]],
            1 => [frames[0], .. frames],
            2 => [frames[0], [], .. frames[1..]],
            3 => [.. frames[..3], [], .. frames[3..]],
            _ => [.. Enumerable.Repeat(frames[0], 1000)],
        };
    }

    /// <summary>The signature is over the frames one behind the other, so it stays right when the borders between them move.</summary>
    private byte[][] Resplit()
    {
        var frames = Harmful();
        var all = frames[2..].SelectMany(frame => frame).ToArray();
        var header = frames[2].Length;
        var cut = random.Next(1, header);
        return [frames[0], frames[1], all[..cut], all[cut..header], [], all[header..]];
    }

    private byte[][] Shuffled()
    {
        var frames = Harmful();
        (frames[2], frames[5]) = (frames[5], frames[2]);
        return frames;
    }

    private byte[][] Noise() => [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Bytes(random.Next(random.Next(2) == 0 ? 4 : 2000)))];

    private byte[][] SignedNonsense() => Signed(Header(), Nonsense(), Nonsense(), Nonsense());

    private byte[][] SignedFields() => Signed(Header(), "{}", Pick(["{}", Json()]), Json());

    private byte[][] SignedHeader() => Signed(
        Pick([Nonsense(), Json(), "{\"msg_id\": \"a\"}", "{\"msg_id\": 1, \"msg_type\": 2}", "{\"msg_id\": \"a\", \"msg_id\": \"b\", \"msg_type\": \"c\"}"]),
        Pick(["{}", Json()]),
        "{}",
        "{}");

    private string Nonsense() => Pick(
    [
        "", " ", "{", "}", "[]", "null", "7", "\"text\"", "{} {}", "{\"a\": 1,}", "{'a': 1}", "// {}", "\uFEFF{}", "{\"a\": \"\\ud800\"}",
        "{\"a\": NaN}", new string('[', 5000), string.Concat(Enumerable.Repeat("{\"a\":", 5000)), "{\"a\": 1, \"a\": 2}",
    ]);

    private string Header() => new JsonObject
    {
        ["msg_id"] = Guid.NewGuid().ToString("N"),
        ["msg_type"] = Pick(Types),
        ["session"] = Pick(["client", ""]),
        ["version"] = Pick(["5.4", "99", "x"]),
    }.ToJsonString();

    private string Json()
    {
        var fields = Enumerable.Range(0, random.Next(6)).Select(_ => Pick(Fields)).Distinct().Select(field => $"\"{field}\": {Pick(Values)}");
        return $"{{{string.Join(", ", fields)}}}";
    }

    private byte[][] Signed(params string[] parts)
    {
        byte[][] frames = [.. parts.Select(Encoding.UTF8.GetBytes)];
        if (random.Next(10) == 0)
        {
            frames[random.Next(frames.Length)] = [0xFF, 0xFE, .. Bytes(4)];
        }

        return [MessageCodec.Delimiter.ToArray(), signer.Sign(frames), .. frames, .. random.Next(10) == 0 ? [Bytes(100)] : Array.Empty<byte[]>()];
    }

    private byte[][] Harmful() => [.. codec.Encode(HarmfulRequest())];

    private Message HarmfulRequest() => random.Next(3) == 0
        ? Message.Create(MessageType.ShutdownRequest, new JsonObject { ["restart"] = false }, "client")
        : Message.Create(MessageType.ExecuteRequest, new JsonObject { ["code"] = HarmfulCode }, "client");

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
