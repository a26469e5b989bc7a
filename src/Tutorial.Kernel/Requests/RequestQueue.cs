using System.Threading.Channels;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Requests of one channel in the order of their arrival.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<(long Number, Message Request)> requests = Channel.CreateUnbounded<(long, Message)>();
    private long arrived;
    private long abortedThrough;

    /// <summary>Adds a request; called from the thread of the sockets.</summary>
    internal void Add(Message request) => requests.Writer.TryWrite((Interlocked.Increment(ref arrived), request));

    /// <summary>Has the execute requests that wait now answered as aborted; those that arrive later run.</summary>
    internal void AbortQueued() => Interlocked.Exchange(ref abortedThrough, Interlocked.Read(ref arrived));

    /// <summary>The requests as they arrive, for ever; and whether each is to be answered as aborted. It blocks while there is none.</summary>
    internal IEnumerable<(Message Request, bool IsAborted)> Take()
    {
        while (requests.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (requests.Reader.TryRead(out var next))
            {
                var isExecution = next.Request.Header.MessageType == MessageType.ExecuteRequest;
                yield return (next.Request, isExecution && next.Number <= Interlocked.Read(ref abortedThrough));
            }
        }
    }
}
