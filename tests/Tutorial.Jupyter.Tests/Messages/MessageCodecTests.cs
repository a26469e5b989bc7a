using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Tutorial.Jupyter.Tests;

public sealed class MessageCodecTests
{
    private static readonly MessageCodec Codec = new(new MessageSigner("secret"));

    [Fact]
    public void Any_message_comes_back_from_its_frames_as_it_was() => Messages.Any.Sample(message =>
    {
        var decoded = Codec.Decode(Codec.Encode(message));
        Assert.Equal(message.Header, decoded.Header);
        Assert.Equal(message.ParentHeader, decoded.ParentHeader);
        Assert.True(JsonNode.DeepEquals(message.Metadata, decoded.Metadata));
        Assert.True(JsonNode.DeepEquals(message.Content, decoded.Content));
        Assert.Equal(message.Buffers, decoded.Buffers);
        Assert.Equal(message.Identities, decoded.Identities);
    });

    [Fact]
    public void The_frames_stand_in_the_protocols_order()
    {
        var message = Message.Create("kernel_info_request", new JsonObject { ["a"] = 1 }, "s") with
        {
            Identities = [[7]],
            Buffers = [[8, 9]],
        };

        string[] frames = [.. Codec.Encode(message).Select(Encoding.UTF8.GetString)];

        Assert.Equal(8, frames.Length);
        Assert.Equal("\a", frames[0]);
        Assert.Equal("<IDS|MSG>", frames[1]);
        Assert.Matches("^[0-9a-f]{64}$", frames[2]);
        Assert.Contains("\"msg_type\":\"kernel_info_request\"", frames[3], StringComparison.Ordinal);
        Assert.Equal("{}", frames[4]);
        Assert.Equal("{}", frames[5]);
        Assert.Equal("{\"a\":1}", frames[6]);
        Assert.Equal("\b\t", frames[7]);
    }

    [Fact]
    public void A_reply_goes_to_the_sender_and_names_the_request()
    {
        var request = Message.Create("kernel_info_request", [], "client") with { Identities = [[1, 2]] };

        var reply = request.Reply("kernel_info_reply", [], "kernel");

        Assert.Equal(request.Identities, reply.Identities);
        Assert.Equal(request.Header, reply.ParentHeader);
        Assert.Equal("kernel", reply.Header.Session);
        Assert.NotEqual(request.Header.MessageId, reply.Header.MessageId);
    }

    [Fact]
    public void A_message_signed_with_another_key_is_refused()
    {
        var frames = new MessageCodec(new MessageSigner("other")).Encode(Message.Create("x", [], "s"));
        Assert.Contains("signature", Refusal(frames), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_changed_on_the_way_is_refused() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1000], Gen.Int[1, 255]).Sample((frame, place, change) =>
        {
            var frames = Codec.Encode(Message.Create("x", new JsonObject { ["text"] = "abc" }, "s")).ToArray();
            byte[] changed = [.. frames[2 + frame]];
            changed[place % changed.Length] ^= (byte)change;
            frames[2 + frame] = changed;
            Assert.Contains("signature", Refusal(frames), StringComparison.Ordinal);
        });

    [Fact]
    public void Frames_without_a_delimiter_are_refused() =>
        Assert.Contains("delimiter", Refusal([[1], [2]]), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_message_is_refused() => Gen.Int[1, 5].Sample(missing =>
        Assert.Contains(
            "frames after the delimiter",
            Refusal([.. Codec.Encode(Message.Create("x", [], "s")).SkipLast(missing)]),
            StringComparison.Ordinal));

    [Theory]
    [InlineData("", "header is not JSON")]
    [InlineData("{", "header is not JSON")]
    [InlineData("[1]", "header is JSON but not an object")]
    [InlineData("null", "header is JSON but not an object")]
    [InlineData("""{"msg_id":"1"}""", "no text named msg_type")]
    [InlineData("""{"msg_id":1,"msg_type":"x"}""", "no text named msg_id")]
    [InlineData("""{"msg_id":"1","msg_id":"2","msg_type":"x"}""", "header is not JSON")]
    [InlineData("""{"msg_id":"\ud800","msg_type":"x"}""", "header is not JSON")]
    public void A_header_that_is_none_is_refused_with_the_reason(string header, string reason) =>
        Assert.Contains(reason, Refusal(Signed(Encoding.UTF8.GetBytes(header))), StringComparison.Ordinal);

    [Fact]
    public void A_header_that_is_not_UTF_8_is_refused() =>
        Assert.Contains("UTF-8", Refusal(Signed([.. "{\"msg_id\":\""u8, 0xFF, .. "\",\"msg_type\":\"x\"}"u8])), StringComparison.Ordinal);

    [Fact]
    public void Arbitrary_frames_are_decoded_or_refused_but_nothing_else() =>
        Gen.Select(Gen.Byte.Array[0, 20], Gen.Byte.Array[0, 20], Gen.Byte.Array[0, 20], Gen.Byte.Array[0, 20])
            .Sample((header, parent, metadata, content) =>
            {
                var unsigned = new MessageCodec(new MessageSigner(""));
                Assert.Throws<MalformedMessageException>(
                    () => unsigned.Decode(["<IDS|MSG>"u8.ToArray(), [], header, parent, metadata, content]));
            });

    private static byte[][] Signed(byte[] header)
    {
        var empty = "{}"u8.ToArray();
        return ["<IDS|MSG>"u8.ToArray(), new MessageSigner("secret").Sign(header, empty, empty, empty), header, empty, empty, empty];
    }

    private static string Refusal(IReadOnlyList<byte[]> frames) =>
        Assert.Throws<MalformedMessageException>(() => Codec.Decode(frames)).Message;
}
