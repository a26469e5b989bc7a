namespace Tutorial.Jupyter.Tests;

public sealed class SubscriptionTests
{
    [Theory]
    [InlineData(new byte[] { 1 }, "")]
    [InlineData(new byte[] { 1, 97, 98 }, "ab")]
    public void A_subscription_has_a_topic(byte[] frame, string topic) =>
        Assert.Equal(topic, System.Text.Encoding.UTF8.GetString(Subscription.Topic([frame])!));

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 97 })]
    [InlineData(new byte[] { 2, 97 })]
    public void Anything_else_has_none(byte[] frame) => Assert.Null(Subscription.Topic([frame]));

    [Fact]
    public void Messages_of_several_frames_and_topics_that_are_too_long_have_none()
    {
        Assert.Null(Subscription.Topic([[1], [1]]));
        Assert.Null(Subscription.Topic([]));
        Assert.Null(Subscription.Topic([[1, .. new byte[256]]]));
        Assert.NotNull(Subscription.Topic([[1, .. new byte[255]]]));
    }
}
