using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>Keeps what is published.</summary>
internal sealed class RecordingPublisher : IOutputPublisher
{
    private readonly ConcurrentQueue<Published> messages = new();

    internal IReadOnlyList<Published> Messages => [.. messages];

    public void Publish(string messageType, JsonObject content, MessageHeader? parent) =>
        messages.Enqueue(new Published(messageType, content, parent));

    internal void Clear() => messages.Clear();
}
