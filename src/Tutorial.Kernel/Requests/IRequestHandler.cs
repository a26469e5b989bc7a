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

    /// <summary>Adds to the reply of a request that is aborted or could not be handled what every reply of this kind has.</summary>
    /// <param name="reply">Says how the request ended, and no more.</param>
    /// <returns>The reply; null when this kind of message has none.</returns>
    JsonObject? Complete(JsonObject reply) => reply;
}
