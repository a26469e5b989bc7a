using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutorial.Jupyter;

/// <summary>
/// A front end of one kernel: connects to its ports, sends requests and sorts what comes back by the request it belongs to.
/// </summary>
/// <remarks>Sockets are touched by one thread only, the poller's; the rest of the class may be called from any.</remarks>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan SubscriptionPatience = TimeSpan.FromMilliseconds(50);

    /// <summary>A kernel that starts binds its ports within a second; ZeroMQ's own 100 ms would be a good part of that.</summary>
    private static readonly TimeSpan BetweenConnects = TimeSpan.FromMilliseconds(10);

    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly MessageCodec codec;
    private readonly ConcurrentDictionary<string, KernelRequest> requests = new();
    private readonly DealerSocket shell = new();
    private readonly DealerSocket control = new();
    private readonly SubscriberSocket iopub = new();
    private readonly NetMQQueue<(DealerSocket Socket, IReadOnlyList<byte[]> Frames)> outgoing = new();
    private readonly NetMQPoller poller;
    private volatile Exception? failure;

    /// <summary>Connects to a kernel that listens, or will.</summary>
    /// <param name="connection">Where it listens, and its key.</param>
    public KernelClient(ConnectionInfo connection)
    {
        codec = new MessageCodec(new MessageSigner(connection.Key));
        Prepare(shell, connection.Endpoint(connection.ShellPort));
        Prepare(control, connection.Endpoint(connection.ControlPort));
        Prepare(iopub, connection.Endpoint(connection.IopubPort));
        iopub.SubscribeToAnyTopic();

        shell.ReceiveReady += (_, _) => Receive(shell, OnReply);
        control.ReceiveReady += (_, _) => Receive(control, OnReply);
        iopub.ReceiveReady += (_, _) => Receive(iopub, OnPublished);
        outgoing.ReceiveReady += (_, _) => SendQueued();
        poller = [shell, control, iopub, outgoing];
        poller.RunAsync("Kernel client", true);
    }

    /// <summary>Waits until the kernel answers on shell and what it publishes arrives.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="KernelDiedException">The kernel's process ended before.</exception>
    public async Task<KernelInfo> WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var request = Send(shell, MessageType.KernelInfoRequest, []);
            var reply = await request.Reply.WaitAsync(cancellationToken).ConfigureAwait(false);

            // A subscription takes effect some time after the kernel has bound its port, and what was published before is lost. So
            // ask again until the messages around a reply are seen as well.
            for (var waited = TimeSpan.Zero; waited < SubscriptionPatience; waited += TimeSpan.FromMilliseconds(10))
            {
                if (request.IsComplete)
                    return KernelInfo.Read(reply.Content);
                await Task.Delay(10, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs code; the kernel runs what it is sent in order, also after an error: whoever sends decides what comes next.</summary>
    /// <param name="code">The text of a cell.</param>
    public KernelRequest Execute(string code) => Send(shell, MessageType.ExecuteRequest, new JsonObject
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = false,
        ["stop_on_error"] = false,
    });

    /// <summary>Asks the kernel to stop the running cell; whether it does is seen from the cell's request.</summary>
    public KernelRequest RequestInterrupt() => Send(control, MessageType.InterruptRequest, []);

    /// <summary>Asks the kernel to end; whether it does is seen from its process.</summary>
    public KernelRequest RequestShutdown() => Send(control, MessageType.ShutdownRequest, new JsonObject { ["restart"] = false });

    /// <summary>Ends every open request, and any later one, with an error: nobody waits for a kernel that is gone.</summary>
    /// <param name="reason">Why nothing more will come.</param>
    public void Fail(Exception reason)
    {
        failure ??= reason;
        foreach (var request in requests.Values)
            request.Fail(reason);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        poller.Dispose();
        shell.Dispose();
        control.Dispose();
        iopub.Dispose();
        outgoing.Dispose();
        Fail(new ObjectDisposedException(nameof(KernelClient)));
    }

    private static void Prepare(NetMQSocket socket, string endpoint)
    {
        socket.Options.Linger = TimeSpan.Zero;
        socket.Options.ReceiveHighWatermark = 0;        // unlimited: a cell that prints much loses nothing
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReconnectInterval = BetweenConnects;
        socket.Connect(endpoint);
    }

    private KernelRequest Send(DealerSocket socket, string messageType, JsonObject content)
    {
        var request = new KernelRequest(Message.Create(messageType, content, session));
        requests[request.Message.Header.MessageId] = request;
        if (failure is { } cause)
            request.Fail(cause);
        else
            outgoing.Enqueue((socket, codec.Encode(request.Message)));
        return request;
    }

    private void SendQueued()
    {
        while (outgoing.TryDequeue(out var next, TimeSpan.Zero))
            next.Socket.SendMultipartBytes(next.Frames);
    }

    private void Receive(NetMQSocket socket, Action<KernelRequest, Message> handle)
    {
        List<byte[]> frames = [];
        while (socket.TryReceiveMultipartBytes(ref frames, expectedFrameCount: 7))
        {
            try
            {
                var message = codec.Decode(frames);
                if (message.ParentHeader is { } parent && requests.TryGetValue(parent.MessageId, out var request))
                    handle(request, message);
            }
            catch (MalformedMessageException exception)
            {
                Fail(exception);                        // what it answered is unknown, so somebody would wait for ever
            }
        }
    }

    private void OnReply(KernelRequest request, Message message)
    {
        request.OnReply(message);
        Forget(request);
    }

    private void OnPublished(KernelRequest request, Message message)
    {
        request.OnPublished(message);
        Forget(request);
    }

    private void Forget(KernelRequest request)
    {
        if (request.IsComplete)
            requests.TryRemove(request.Message.Header.MessageId, out _);
    }
}
