using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Tutorial.Jupyter;

/// <summary>A request on its way: what the kernel publishes because of it, and its reply.</summary>
public sealed class KernelRequest
{
    private readonly Channel<Message> published = Channel.CreateUnbounded<Message>();
    private readonly TaskCompletionSource<Message> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isIdle;

    internal KernelRequest(Message message) => Message = message;

    /// <summary>The request as sent.</summary>
    public Message Message { get; }

    /// <summary>The messages on iopub that name this request as their parent, in order. Ends once the kernel has replied and reported
    /// idle; throws where the kernel dies before.</summary>
    public IAsyncEnumerable<Message> Published => published.Reader.ReadAllAsync();

    /// <summary>The reply; faulted where the kernel dies before.</summary>
    public Task<Message> Reply => reply.Task;

    /// <summary>Whether the kernel has replied and everything published for the request is in <see cref="Published"/>.</summary>
    internal bool IsComplete => isIdle && reply.Task.IsCompleted;

    internal void OnReply(Message reply)
    {
        this.reply.TrySetResult(reply);
        CompleteIfDone();
    }

    internal void OnPublished(Message message)
    {
        published.Writer.TryWrite(message);
        isIdle |= message.Header.MessageType == MessageType.Status && IsIdle(message.Content);
        CompleteIfDone();
    }

    internal void Fail(Exception reason)
    {
        reply.TrySetException(reason);
        _ = reply.Task.Exception;                  // observed: who reads the outputs gets the same exception there
        published.Writer.TryComplete(reason);
    }

    private void CompleteIfDone()
    {
        if (IsComplete)
            published.Writer.TryComplete();
    }

    private static bool IsIdle(JsonObject content) => StrictJson.Text(content, "execution_state") == "idle";
}
