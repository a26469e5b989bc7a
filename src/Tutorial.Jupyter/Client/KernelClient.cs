using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutorial.Jupyter;

/// <summary>A front end of one kernel: connects to its ports, sends requests and sorts what comes back by the request it belongs to.</summary>
/// <remarks>Sockets are touched by one thread only, the poller's; the rest of the class may be called from any.</remarks>
public sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan SubscriptionPatience = TimeSpan.FromMilliseconds(50);

    /// <summary>A kernel that starts binds its ports within a second; ZeroMQ's own 100 ms would be a good part of that.</summary>
    private static readonly TimeSpan BetweenConnects = TimeSpan.FromMilliseconds(10);

    private readonly string _session = Guid.NewGuid().ToString("N");
    private readonly MessageCodec _codec;
    private readonly ConcurrentDictionary<string, KernelRequest> _requests = new();
    private readonly ConcurrentQueue<TaskCompletionSource> _heartbeats = new();
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly DealerSocket _heartbeat = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly NetMQQueue<(DealerSocket Socket, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    private readonly NetMQPoller _poller;
    private volatile Exception? _failure;

    /// <summary>Connects to a kernel that listens, or will.</summary>
    /// <param name="connection">Where it listens, and its key.</param>
    public KernelClient(ConnectionInfo connection)
    {
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        Prepare(_shell, connection.Endpoint(connection.ShellPort));
        Prepare(_control, connection.Endpoint(connection.ControlPort));
        Prepare(_heartbeat, connection.Endpoint(connection.HeartbeatPort));
        Prepare(_iopub, connection.Endpoint(connection.IopubPort));
        _iopub.SubscribeToAnyTopic();

        _shell.ReceiveReady += (_, _) => Receive(_shell, OnReply);
        _control.ReceiveReady += (_, _) => Receive(_control, OnReply);
        _iopub.ReceiveReady += (_, _) => Receive(_iopub, OnPublished);
        _heartbeat.ReceiveReady += (_, _) => OnHeartbeat();
        _outgoing.ReceiveReady += (_, _) => SendQueued();
        _poller = [_shell, _control, _heartbeat, _iopub, _outgoing];
        _poller.RunAsync("Kernel client", true);
    }

    /// <summary>Waits until the kernel answers on shell and what it publishes arrives.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="KernelDiedException">The kernel's process ended before.</exception>
    public async Task<KernelInfo> WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var request = Send(_shell, MessageType.KernelInfoRequest, []);
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
    public KernelRequest Execute(string code) => Send(_shell, MessageType.ExecuteRequest, new JsonObject
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = false,
        ["stop_on_error"] = false,
    });

    /// <summary>Asks the kernel to stop the running cell; whether it does is seen from the cell's request.</summary>
    public KernelRequest RequestInterrupt() => Send(_control, MessageType.InterruptRequest, []);

    /// <summary>Asks the kernel to end; whether it does is seen from its process.</summary>
    public KernelRequest RequestShutdown() => Send(_control, MessageType.ShutdownRequest, new JsonObject { ["restart"] = false });

    /// <summary>Waits for the kernel's heartbeat, which answers while a cell runs too.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task PingAsync(CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _heartbeats.Enqueue(answer);
        _outgoing.Enqueue((_heartbeat, [[], "ping"u8.ToArray()]));
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Ends every open request, and any later one, with an error: nobody waits for a kernel that is gone.</summary>
    /// <param name="reason">Why nothing more will come.</param>
    public void Fail(Exception reason)
    {
        _failure ??= reason;
        foreach (var request in _requests.Values)
            request.Fail(reason);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _poller.Dispose();
        _shell.Dispose();
        _control.Dispose();
        _heartbeat.Dispose();
        _iopub.Dispose();
        _outgoing.Dispose();
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
        var request = new KernelRequest(Message.Create(messageType, content, _session));
        _requests[request.Message.Header.MessageId] = request;
        if (_failure is { } failure)
            request.Fail(failure);
        else
            _outgoing.Enqueue((socket, _codec.Encode(request.Message)));
        return request;
    }

    private void SendQueued()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
            next.Socket.SendMultipartBytes(next.Frames);
    }

    private void Receive(NetMQSocket socket, Action<KernelRequest, Message> handle)
    {
        List<byte[]> frames = [];
        while (socket.TryReceiveMultipartBytes(ref frames, expectedFrameCount: 7))
        {
            try
            {
                var message = _codec.Decode(frames);
                if (message.ParentHeader is { } parent && _requests.TryGetValue(parent.MessageId, out var request))
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
            _requests.TryRemove(request.Message.Header.MessageId, out _);
    }

    private void OnHeartbeat()
    {
        _heartbeat.SkipMultipartMessage();
        if (_heartbeats.TryDequeue(out var answer))
            answer.TrySetResult();
    }
}
