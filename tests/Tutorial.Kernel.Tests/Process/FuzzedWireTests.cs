using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>The kernel as a process of its own, against messages that no front end sends.</summary>
public sealed class FuzzedWireTests : IDisposable
{
    private const int Seed = 20261124;

    private readonly KernelClient client = new();

    public FuzzedWireTests()
    {
        // The kernel logs each message that it drops, and would wait for a reader of what it writes.
        client.Process.BeginErrorReadLine();
        client.Process.BeginOutputReadLine();
        client.Execute("var kept = \"kept\"; int recorded = 0;");
    }

    public void Dispose() => client.Dispose();

    [SoakFact]
    public void Ten_thousand_broken_messages_leave_the_kernel_answering_with_every_variable()
    {
        var fuzzed = new FuzzedMessages(client.Connection.Key, Seed);
        using var shell = new DealerSocket(client.Connection.Endpoint(client.Connection.ShellPort));
        using var control = new DealerSocket(client.Connection.Endpoint(client.Connection.ControlPort));
        using var stdin = new DealerSocket(client.Connection.Endpoint(client.Connection.StdinPort));
        var sockets = new Dictionary<KernelChannel, DealerSocket>
        {
            [KernelChannel.Shell] = shell,
            [KernelChannel.Control] = control,
            [KernelChannel.Stdin] = stdin,
        };
        shell.SendMultipartBytes(fuzzed.Recorded);
        List<byte[]> frames = [];
        Assert.True(shell.TryReceiveMultipartBytes(KernelClient.Patience, ref frames), "the recorded request is not answered");

        for (var count = 0; count < 10_000; count++)
        {
            var (channel, message) = fuzzed.Next();
            Assert.True(sockets[channel].TrySendMultipartBytes(KernelClient.Patience, message), "the kernel takes no messages any more");
        }

        // Else an interrupt among them, or a failing cell that aborts what is queued, could meet the cells below.
        AwaitAnswer(shell);
        AwaitAnswer(control);
        AssertAnswers();
        Assert.Equal("1", TextOf("recorded.ToString()"));
    }

    [SoakFact]
    public void A_question_stays_open_through_broken_answers()
    {
        var codec = new MessageCodec(new MessageSigner(client.Connection.Key));
        var fuzzed = new FuzzedMessages(client.Connection.Key, Seed + 1);
        using var shell = Connected(client.Connection.ShellPort, "asked");
        using var stdin = Connected(client.Connection.StdinPort, "asked");
        using var other = Connected(client.Connection.StdinPort, "other");
        var request = Message.Create(
            MessageType.ExecuteRequest,
            new JsonObject { ["code"] = "var answer = await GetInputAsync(\"?\");" },
            "client");

        // The kernel can send to stdin's socket only once it is connected, which it is when it has been heard.
        stdin.SendMultipartBytes([1]);
        client.Execute("1");
        shell.SendMultipartBytes(codec.Encode(request));
        var question = Receive(stdin, codec);
        Assert.Equal(request.Header.MessageId, question.ParentHeader!.MessageId);

        var right = Message.Create(MessageType.InputReply, new JsonObject { ["value"] = "right" }, "client", question.Header);
        for (var count = 0; count < 300; count++)
        {
            stdin.SendMultipartBytes(fuzzed.NextAnswer());
            other.SendMultipartBytes(codec.Encode(right with { Header = MessageHeader.Create(MessageType.InputReply, "other") }));
        }

        stdin.SendMultipartBytes(codec.Encode(right));
        Assert.Equal("ok", Receive(shell, codec).Content["status"]!.GetValue<string>());
        Assert.Equal("right", TextOf("answer"));
        AssertAnswers();
    }

    [SoakFact]
    public void Connections_that_do_not_speak_the_wires_own_protocol_leave_the_kernel_answering()
    {
        var random = new Random(Seed);
        int[] ports =
        [
            client.Connection.ShellPort, client.Connection.ControlPort, client.Connection.StdinPort, client.Connection.IopubPort,
            client.Connection.HeartbeatPort,
        ];
        byte[] greeting = [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 0, .. "NULL"u8, .. new byte[48]];
        for (var count = 0; count < 200; count++)
        {
            var noise = new byte[random.Next(1, 300)];
            random.NextBytes(noise);
            using var connection = new TcpClient();
            connection.Connect(IPAddress.Loopback, ports[count % ports.Length]);
            connection.GetStream().Write([.. greeting[..(count % 3 * 32)], .. noise]);
        }

        AssertAnswers();
        using var heart = new RequestSocket(client.Connection.Endpoint(client.Connection.HeartbeatPort));
        heart.SendFrame("beat");
        Assert.True(heart.TryReceiveFrameString(KernelClient.Patience, out var beat));
        Assert.Equal("beat", beat);
    }

    /// <summary>Waits until the kernel has answered all that was sent before.</summary>
    private void AwaitAnswer(DealerSocket socket)
    {
        var codec = new MessageCodec(new MessageSigner(client.Connection.Key));
        var last = Message.Create(MessageType.KernelInfoRequest, [], "client");
        socket.SendMultipartBytes(codec.Encode(last));
        while (Receive(socket, codec).ParentHeader?.MessageId != last.Header.MessageId)
        {
        }
    }

    private DealerSocket Connected(int port, string identity)
    {
        var socket = new DealerSocket();
        socket.Options.Identity = System.Text.Encoding.UTF8.GetBytes(identity);
        socket.Connect(client.Connection.Endpoint(port));
        return socket;
    }

    private static Message Receive(DealerSocket socket, MessageCodec codec)
    {
        List<byte[]> frames = [];
        Assert.True(socket.TryReceiveMultipartBytes(KernelClient.Patience, ref frames), "the kernel said nothing");
        return codec.Decode(frames);
    }

    private string TextOf(string code) => client.Execute(code)[^1].Content["data"]!["text/plain"]!.GetValue<string>();

    private void AssertAnswers()
    {
        Assert.Contains(
            "<pre>2</pre>",
            client.Execute("1 + 1")[^1].Content["data"]!["text/html"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Equal("kept", TextOf("kept"));
        Assert.Equal(
            "ok",
            client.ReplyOnControl(client.SendOnControl(MessageType.KernelInfoRequest, [])).Content["status"]!.GetValue<string>());
        Assert.False(client.Process.HasExited);
    }
}
