using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutorial.Jupyter.Tests;

public sealed class KernelSocketsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConnectionInfo connection = ConnectionInfo.CreateLocal("test");
    private readonly BlockingCollection<(KernelChannel Channel, Message Message)> received = [];
    private readonly BlockingCollection<string> log = [];
    private readonly MessageCodec codec;
    private readonly KernelSockets sockets;

    public KernelSocketsTests()
    {
        codec = new MessageCodec(new MessageSigner(connection.Key));
        sockets = new KernelSockets(connection, (channel, message) => received.Add((channel, message)), log.Add);
    }

    public void Dispose()
    {
        sockets.Dispose();
        received.Dispose();
        log.Dispose();
    }

    [Theory]
    [InlineData(KernelChannel.Shell)]
    [InlineData(KernelChannel.Control)]
    [InlineData(KernelChannel.Stdin)]
    public void A_request_arrives_and_its_reply_goes_back_to_the_sender(KernelChannel channel)
    {
        using var client = Connect(new DealerSocket(), Port(channel));
        using var other = Connect(new DealerSocket(), Port(channel));
        client.SendMultipartBytes(codec.Encode(Message.Create("kernel_info_request", [], "client")));

        var (arrivedOn, request) = Take(received);
        sockets.Send(channel, request.Reply("kernel_info_reply", new JsonObject { ["n"] = 1 }, "kernel"));

        var reply = Receive(client);
        Assert.Equal(channel, arrivedOn);
        Assert.Equal(request.Header, reply.ParentHeader);
        Assert.Equal(1, reply.Content["n"]!.GetValue<int>());
        List<byte[]> frames = [];
        Assert.False(other.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(50), ref frames));
    }

    [Fact]
    public void What_is_published_reaches_a_subscriber_whole_and_in_order()
    {
        using var subscriber = Subscribe();

        for (var number = 0; number < 5000; number++)
        {
            sockets.Send(KernelChannel.Iopub, Message.Create("stream", new JsonObject { ["number"] = number }, "kernel"));
        }

        Assert.Equal(
            Enumerable.Range(0, 5000),
            Enumerable.Range(0, 5000).Select(_ => Receive(subscriber).Content["number"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("status")]
    public void A_subscriber_is_welcomed_with_what_it_subscribed_to(string topic)
    {
        using var subscriber = Connect(new SubscriberSocket(), connection.IopubPort);
        subscriber.Subscribe(topic);

        var welcome = Receive(subscriber);

        Assert.Equal("iopub_welcome", welcome.Header.MessageType);
        Assert.Equal(sockets.Session, welcome.Header.Session);
        Assert.Null(welcome.ParentHeader);
        Assert.Equal(topic, welcome.Content["subscription"]!.GetValue<string>());
    }

    [Fact]
    public void A_subscriber_that_comes_after_another_one_is_welcomed_too()
    {
        using var first = Subscribe();
        using var second = Connect(new SubscriberSocket(), connection.IopubPort);
        second.SubscribeToAnyTopic();

        Assert.Equal("iopub_welcome", Receive(second).Header.MessageType);
    }

    [Fact]
    public void What_comes_after_the_welcome_is_not_missed()
    {
        using var subscriber = Connect(new SubscriberSocket(), connection.IopubPort);
        subscriber.SubscribeToAnyTopic();
        Assert.Equal("iopub_welcome", Receive(subscriber).Header.MessageType);

        sockets.Send(KernelChannel.Iopub, Message.Create("status", [], "kernel"));

        Assert.Equal("status", Receive(subscriber).Header.MessageType);
    }

    [Fact]
    public void What_a_subscriber_sends_beside_subscriptions_has_no_effect()
    {
        using var stranger = Connect(new XSubscriberSocket(), connection.IopubPort);
        stranger.SendMultipartBytes([9, 9], [1]);
        stranger.SendFrame([1, .. new byte[5000]]);
        stranger.SendFrame([]);
        using var subscriber = Subscribe();

        sockets.Send(KernelChannel.Iopub, Message.Create("status", [], "kernel"));

        Assert.Equal("status", Receive(subscriber).Header.MessageType);
    }

    [Fact]
    public void What_was_sent_before_closing_still_arrives()
    {
        using var subscriber = Subscribe();
        sockets.Send(KernelChannel.Iopub, Message.Create("status", [], "kernel"));

        sockets.Dispose();

        Assert.Equal("status", Receive(subscriber).Header.MessageType);
    }

    [Fact]
    public void The_heartbeat_echoes()
    {
        using var client = Connect(new RequestSocket(), connection.HeartbeatPort);
        client.SendFrame([1, 2, 3]);
        Assert.True(client.TryReceiveFrameBytes(Patience, out var answer));
        Assert.Equal([1, 2, 3], answer);
    }

    [Fact]
    public void A_forged_a_broken_and_a_replayed_message_are_dropped_and_the_next_good_one_arrives()
    {
        using var client = Connect(new DealerSocket(), connection.ShellPort);
        var once = codec.Encode(Message.Create("once", [], "client"));
        client.SendMultipartBytes(new MessageCodec(new MessageSigner("forged")).Encode(Message.Create("forged", [], "client")));
        client.SendMultipartBytes([1, 2, 3], []);
        client.SendMultipartBytes(once);
        client.SendMultipartBytes(once);
        client.SendMultipartBytes(codec.Encode(Message.Create("last", [], "client")));

        Assert.Equal("once", Take(received).Message.Header.MessageType);
        Assert.Equal("last", Take(received).Message.Header.MessageType);
        Assert.Contains("signature", Take(log), StringComparison.Ordinal);
        Assert.Contains("delimiter", Take(log), StringComparison.Ordinal);
        Assert.Contains("replay", Take(log), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_of_the_transport_do_not_end_it()
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var stranger = new TcpClient();
            stranger.Connect(IPAddress.Loopback, connection.ShellPort);
            stranger.GetStream().Write([.. Enumerable.Range(0, 200).Select(index => (byte)(index * (attempt + 7)))]);
        }

        using var client = Connect(new DealerSocket(), connection.ShellPort);
        client.SendMultipartBytes(codec.Encode(Message.Create("good", [], "client")));
        Assert.Equal("good", Take(received).Message.Header.MessageType);
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        var message = Assert.Throws<IOException>(() => new KernelSockets(connection, (_, _) => { }, _ => { })).Message;
        Assert.Contains(connection.Endpoint(connection.ShellPort), message, StringComparison.Ordinal);
    }

    private static T Take<T>(BlockingCollection<T> collection)
    {
        Assert.True(collection.TryTake(out var item, Patience), "nothing arrived");
        return item!;
    }

    private int Port(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => connection.ShellPort,
        KernelChannel.Control => connection.ControlPort,
        KernelChannel.Stdin => connection.StdinPort,
        _ => connection.IopubPort,
    };

    private TSocket Connect<TSocket>(TSocket socket, int port)
        where TSocket : NetMQSocket
    {
        socket.Connect(connection.Endpoint(port));
        return socket;
    }

    /// <summary>A subscriber that is known to receive: a subscription takes effect some time after it is made.</summary>
    private SubscriberSocket Subscribe()
    {
        var subscriber = Connect(new SubscriberSocket(), connection.IopubPort);
        subscriber.SubscribeToAnyTopic();
        List<byte[]> frames = [];
        var end = DateTime.UtcNow + Patience;
        do
        {
            sockets.Send(KernelChannel.Iopub, Message.Create("ready?", [], "kernel"));
        }
        while (!subscriber.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(20), ref frames) && DateTime.UtcNow < end);

        sockets.Send(KernelChannel.Iopub, Message.Create("ready", [], "kernel"));
        while (Receive(subscriber).Header.MessageType != "ready")
        {
        }

        return subscriber;
    }

    private Message Receive(NetMQSocket socket)
    {
        List<byte[]> frames = [];
        Assert.True(socket.TryReceiveMultipartBytes(Patience, ref frames), "nothing arrived");
        return codec.Decode(frames);
    }
}
