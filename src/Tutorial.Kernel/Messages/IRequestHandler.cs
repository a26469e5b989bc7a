using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Answers one kind of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The kind: one of <see cref="MessageType"/>.</summary>
    string RequestType { get; }

    /// <summary>Does what the request asks for.</summary>
    /// <returns>The content of the reply; null when this kind of message has none.</returns>
    JsonObject? Handle(Message request);
}
