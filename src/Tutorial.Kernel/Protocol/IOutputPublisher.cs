using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Where a kernel's public messages go: every front end that listens.</summary>
internal interface IOutputPublisher
{
    /// <param name="messageType">One of <see cref="MessageType"/>.</param>
    /// <param name="content">What the message says; the publisher owns it from here.</param>
    /// <param name="parent">The request that causes it.</param>
    void Publish(string messageType, JsonObject content, MessageHeader? parent);
}
