using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutorial.Jupyter;

/// <summary>
/// A kernel's side of a connection: sockets for shell, control, stdin and iopub on one thread, the heartbeat on another. What arrives
/// broken, forged or twice is logged and dropped; what is sent leaves in the order of the calls. Who subscribes to iopub is welcomed.
/// </summary>
public sealed class KernelSockets : IDisposable
{
    private const int MessagesAtATime = 100;

    private readonly MessageCodec codec;
    private readonly ReplayGuard replays = new();
    private readonly Action<KernelChannel, Message> received;
    private readonly Action<string> log;
    private readonly Dictionary<KernelChannel, NetMQSocket> sockets;
    private readonly NetMQQueue<(KernelChannel Channel, IReadOnlyList<byte[]> Frames)?> outgoing = new();
    private readonly NetMQPoller poller;
    private readonly Thread thread;
    private readonly HeartbeatResponder heartbeat;
    private readonly Lock gate = new();
    private bool closing;

    /// <summary>Binds the sockets and begins to receive.</summary>
    /// <param name="connection">The ports, the address and the key.</param>
    /// <param name="received">Called for each message on the thread of the sockets; it must return soon.</param>
    /// <param name="log">Called with one sentence for each message that is dropped.</param>
    /// <exception cref="IOException">One of the ports cannot be bound.</exception>
    public KernelSockets(ConnectionInfo connection, Action<KernelChannel, Message> received, Action<string> log)
    {
        codec = new MessageCodec(new MessageSigner(connection.Key));
        this.received = received;
        this.log = log;
        using var bound = new BoundSockets(connection);
        sockets = new Dictionary<KernelChannel, NetMQSocket>
        {
            [KernelChannel.Shell] = bound.Bind(new RouterSocket(), connection.ShellPort),
            [KernelChannel.Control] = bound.Bind(new RouterSocket(), connection.ControlPort),
            [KernelChannel.Stdin] = bound.Bind(new RouterSocket(), connection.StdinPort),
            // Verbose: each subscriber is to be welcomed, and not only the first of its kind.
            [KernelChannel.Iopub] = bound.Bind(new XPublisherSocket { Options = { XPubVerbose = true } }, connection.IopubPort),
        };
        heartbeat = new HeartbeatResponder(bound.Bind(new RouterSocket(), connection.HeartbeatPort));
        bound.Keep();

        poller = [outgoing];
        outgoing.ReceiveReady += (_, _) => SendQueued();
        foreach (var (channel, socket) in sockets)
        {
            socket.ReceiveReady += (_, arguments) => ReceiveQueued(channel, arguments.Socket);
            poller.Add(socket);
        }

        thread = new Thread(poller.Run) { IsBackground = true, Name = "sockets" };
        thread.Start();
    }

    /// <summary>The session that what is sent over the connection belongs to.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Sends a message; on iopub a message without a topic gets its type as one. What is sent after <see cref="Dispose"/> is lost.
    /// </summary>
    public void Send(KernelChannel channel, Message message)
    {
        if (channel == KernelChannel.Iopub && message.Identities.Count == 0)
        {
            message = message with { Identities = [System.Text.Encoding.UTF8.GetBytes(message.Header.MessageType)] };
        }

        Enqueue((channel, codec.Encode(message)));
    }

    /// <summary>Sends what is queued, for at most a second, and closes the sockets.</summary>
    public void Dispose()
    {
        if (!Enqueue(null))
        {
            return;
        }

        thread.Join();
        heartbeat.Dispose();
        poller.Dispose();
        outgoing.Dispose();
        foreach (var socket in sockets.Values)
        {
            socket.Dispose();
        }
    }

    /// <summary>Queues a message, or with null the end, after which nothing is queued any more.</summary>
    private bool Enqueue((KernelChannel Channel, IReadOnlyList<byte[]> Frames)? message)
    {
        lock (gate)
        {
            if (closing)
            {
                return false;
            }

            closing = message is null;
            outgoing.Enqueue(message);
            return true;
        }
    }

    private void SendQueued()
    {
        while (outgoing.TryDequeue(out var next, TimeSpan.Zero))
        {
            if (next is not { } message)
            {
                poller.Stop();
                return;
            }

            sockets[message.Channel].TrySendMultipartBytes(TimeSpan.Zero, message.Frames);
        }
    }

    private void ReceiveQueued(KernelChannel channel, NetMQSocket socket)
    {
        List<byte[]> frames = [];
        for (var count = 0; count < MessagesAtATime && socket.TryReceiveMultipartBytes(TimeSpan.Zero, ref frames); count++)
        {
            if (channel == KernelChannel.Iopub)
            {
                Welcome(frames);
            }
            else
            {
                Receive(channel, frames);
            }
        }
    }

    /// <summary>Answers a subscription, as the protocol does since 5.4; what else a subscriber sends has no meaning.</summary>
    private void Welcome(List<byte[]> frames)
    {
        if (Subscription.Topic(frames) is { } topic)
        {
            var content = new JsonObject { ["subscription"] = System.Text.Encoding.UTF8.GetString(topic) };
            Send(KernelChannel.Iopub, Message.Create(MessageType.IopubWelcome, content, Session) with { Identities = [topic] });
        }
    }

    private void Receive(KernelChannel channel, List<byte[]> frames)
    {
        try
        {
            var message = codec.Decode(frames);
            if (replays.IsNew(frames[message.Identities.Count + 1]))
            {
                received(channel, message);
            }
            else
            {
                log($"A message on {channel} was dropped: its signature was seen before, so it is a replay.");
            }
        }
        catch (MalformedMessageException exception)
        {
            log($"A message on {channel} was dropped: {exception.Message}");
        }
    }
}
