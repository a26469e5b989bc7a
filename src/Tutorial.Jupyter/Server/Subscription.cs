namespace Tutorial.Jupyter;

/// <summary>
/// Reads what a subscriber sends to a publisher: one frame, a byte that says what it wants and the topic (ZeroMQ's RFC 29).
/// </summary>
internal static class Subscription
{
    private const byte Subscribe = 1;

    /// <summary>Front ends subscribe to everything, with an empty topic; nobody needs one longer than a line.</summary>
    private const int LongestTopic = 255;

    /// <summary>The topic that is subscribed to; null where the message is no subscription, such as the end of one.</summary>
    internal static byte[]? Topic(IReadOnlyList<byte[]> frames) =>
        frames is [[Subscribe, .. { Length: <= LongestTopic } topic]] ? topic : null;
}
