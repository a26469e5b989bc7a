using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Answers the requests of one channel, one after the other, each between a busy and an idle.</summary>
/// <param name="channel">The channel.</param>
/// <param name="queue">Its requests.</param>
/// <param name="handlers">Who answers what.</param>
/// <param name="outgoing">Where replies and statuses go.</param>
/// <param name="lifetime">Tells when the kernel ends.</param>
/// <param name="log">Takes one sentence for each request that could not be answered.</param>
internal sealed class RequestLoop(
    KernelChannel channel,
    RequestQueue queue,
    IEnumerable<IRequestHandler> handlers,
    OutgoingMessages outgoing,
    KernelLifetime lifetime,
    Action<string> log)
{
    private readonly Dictionary<string, IRequestHandler> handlers = handlers.ToDictionary(handler => handler.RequestType);

    /// <summary>Runs until a request ends the kernel.</summary>
    internal void Run()
    {
        foreach (var (request, isAborted) in queue.Take())
        {
            if (lifetime.IsEnding)
            {
                // The other channel's shutdown_request: it ends the kernel once it is answered, and nothing is begun any more.
                return;
            }

            outgoing.PublishStatus("busy", request.Header);
            Answer(request, isAborted);
            outgoing.PublishStatus("idle", request.Header);
            if (request.Header.MessageType == MessageType.ShutdownRequest && lifetime.IsEnding)
            {
                lifetime.End();
                return;
            }
        }
    }

    private void Answer(Message request, bool isAborted)
    {
        if (!handlers.TryGetValue(request.Header.MessageType, out var handler))
        {
            log($"A message of the type {request.Header.MessageType} on {channel} was ignored: this kernel does not know it.");
            return;
        }

        var content = isAborted ? handler.Complete(new JsonObject { ["status"] = "aborted" }) : Handle(handler, request);
        if (content is not null)
        {
            outgoing.Reply(channel, request, content);
        }
    }

    private JsonObject? Handle(IRequestHandler handler, Message request)
    {
        try
        {
            return handler.Handle(request);
        }
        catch (Exception exception)
        {
            // A request of a wrong form must not end the kernel; the sender learns what was wrong with it.
            log($"A message of the type {request.Header.MessageType} on {channel} could not be answered: {exception.Message}");
            var reply = ErrorContent.Of(ExceptionText.Describe(exception));
            reply["status"] = "error";
            return handler.Complete(reply);
        }
    }
}
