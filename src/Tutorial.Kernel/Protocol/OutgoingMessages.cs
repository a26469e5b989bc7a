using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Sends the kernel's messages, from any thread, as those of one session.</summary>
/// <param name="send">Sends one.</param>
/// <param name="session">The session.</param>
internal sealed class OutgoingMessages(Action<KernelChannel, Message> send, string session) : IOutputPublisher
{
    private const string Request = "_request";

    public void Publish(string messageType, JsonObject content, MessageHeader? parent) =>
        send(KernelChannel.Iopub, Message.Create(messageType, content, session, parent));

    /// <summary>Publishes what the kernel does.</summary>
    /// <param name="state"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
    /// <param name="parent">The request that makes it so.</param>
    internal void PublishStatus(string state, MessageHeader? parent) =>
        Publish(MessageType.Status, new JsonObject { ["execution_state"] = state }, parent);

    /// <summary>Asks the front end that sent a request for a line of text.</summary>
    /// <returns>The question.</returns>
    internal Message Ask(Message request, string prompt, bool isPassword)
    {
        var question = request.Reply(MessageType.InputRequest, new JsonObject { ["prompt"] = prompt, ["password"] = isPassword }, session);
        send(KernelChannel.Stdin, question);
        return question;
    }

    /// <summary>Answers a request, with the type that belongs to its own: <c>x_request</c> gets <c>x_reply</c>.</summary>
    internal void Reply(KernelChannel channel, Message request, JsonObject content)
    {
        var type = request.Header.MessageType;
        var reply = (type.EndsWith(Request, StringComparison.Ordinal) ? type[..^Request.Length] : type) + "_reply";
        send(channel, request.Reply(reply, content, session));
    }
}
