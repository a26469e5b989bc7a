using System.Globalization;

namespace Tutorial.Jupyter;

/// <summary>Who sent a message, when, and of which kind.</summary>
/// <param name="MessageId">Unique to the message (<c>msg_id</c>).</param>
/// <param name="Session">Unique to the sender's run (<c>session</c>).</param>
/// <param name="Username">Who the sender says it is (<c>username</c>).</param>
/// <param name="Date">ISO 8601 (<c>date</c>); kept as text because it is echoed in replies exactly as it came.</param>
/// <param name="MessageType">One of <see cref="Jupyter.MessageType"/>, or a name this library does not know (<c>msg_type</c>).</param>
/// <param name="Version">The sender's protocol version (<c>version</c>).</param>
public sealed record MessageHeader(string MessageId, string Session, string Username, string Date, string MessageType, string Version)
{
    /// <summary>The protocol version this library speaks: Jupyter messaging 5.4.</summary>
    public const string ProtocolVersion = "5.4";

    /// <summary>A header with a fresh identifier and the present time.</summary>
    public static MessageHeader Create(string messageType, string session) => new(
        Guid.NewGuid().ToString("N"),
        session,
        Environment.UserName,
        DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        messageType,
        ProtocolVersion);
}
