using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Tutorial.Jupyter;

/// <summary>A request on its way: what the kernel publishes because of it, and its reply.</summary>
public sealed class KernelRequest
{
    private readonly Channel<Message> _published = Channel.CreateUnbounded<Message>();
    private readonly TaskCompletionSource<Message> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isIdle;

    internal KernelRequest(Message message) => Message = message;

    /// <summary>The request as sent.</summary>
    public Message Message { get; }

    /// <summary>The messages on iopub that name this request as their parent, in order. Ends once the kernel has replied and reported
    /// idle; throws where the kernel dies before.</summary>
    public IAsyncEnumerable<Message> Published => _published.Reader.ReadAllAsync();

    /// <summary>The reply; faulted where the kernel dies before.</summary>
    public Task<Message> Reply => _reply.Task;

    /// <summary>Whether the kernel has replied and everything published for the request is in <see cref="Published"/>.</summary>
    internal bool IsComplete => _isIdle && _reply.Task.IsCompleted;

    internal void OnReply(Message reply)
    {
        _reply.TrySetResult(reply);
        CompleteIfDone();
    }

    internal void OnPublished(Message message)
    {
        _published.Writer.TryWrite(message);
        _isIdle |= message.Header.MessageType == MessageType.Status && IsIdle(message.Content);
        CompleteIfDone();
    }

    internal void Fail(Exception reason)
    {
        _reply.TrySetException(reason);
        _ = _reply.Task.Exception;                  // observed: who reads the outputs gets the same exception there
        _published.Writer.TryComplete(reason);
    }

    private void CompleteIfDone()
    {
        if (IsComplete)
            _published.Writer.TryComplete();
    }

    private static bool IsIdle(JsonObject content) =>
        content["execution_state"] is JsonValue value && value.TryGetValue<string>(out var state) && state == "idle";
}
