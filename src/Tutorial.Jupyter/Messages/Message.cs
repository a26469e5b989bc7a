using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>One message of Jupyter's protocol, free of how it travels.</summary>
public sealed record Message
{
    /// <summary>Who sent this message, when, and of which kind.</summary>
    public required MessageHeader Header { get; init; }

    /// <summary>The header of the request that this message answers or was caused by; null when there is none.</summary>
    public MessageHeader? ParentHeader { get; init; }

    /// <summary>What the sender adds beside the content.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>What the message says; its form depends on <see cref="MessageHeader.MessageType"/>.</summary>
    public JsonObject Content { get; init; } = [];

    /// <summary>Binary data that belongs to the content.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    /// <summary>The routing prefix: on a ROUTER socket the peer to answer, on a PUB socket the topic.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>A message with a fresh header.</summary>
    /// <param name="messageType">One of <see cref="MessageType"/>.</param>
    /// <param name="content">What the message says; the message owns it from here.</param>
    /// <param name="session">The sender's session.</param>
    /// <param name="parent">The header of the request that causes it, if any.</param>
    public static Message Create(string messageType, JsonObject content, string session, MessageHeader? parent = null) =>
        new() { Header = MessageHeader.Create(messageType, session), ParentHeader = parent, Content = content };

    /// <summary>An answer to this message, addressed to the peer that sent it.</summary>
    /// <param name="messageType">One of <see cref="MessageType"/>.</param>
    /// <param name="content">What the answer says; the answer owns it from here.</param>
    /// <param name="session">The session of the one that answers.</param>
    public Message Reply(string messageType, JsonObject content, string session) =>
        Create(messageType, content, session, Header) with { Identities = Identities };
}
