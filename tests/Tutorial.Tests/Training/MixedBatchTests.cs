using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class MixedBatchTests
{
    [Fact]
    public void The_loss_is_that_against_the_mixed_labels()
    {
        using var scope = NewDisposeScope();
        var (logits, labels) = (randn(6, 4), tensor([0L, 1, 2, 3, 0, 1]));

        var mixed = MixedBatch.Of(rand(6, 3, 2, 2), 0.4, new Generator(1));

        var oneHots = nn.functional.one_hot(labels, 4).to(ScalarType.Float32);
        var soft = oneHots * mixed.Share + oneHots.index_select(0, mixed.Partners) * (1 - mixed.Share);
        var expected = -(soft * logits.log_softmax(1)).sum(1).mean().item<float>();
        Assert.Equal(expected, mixed.Loss(logits, labels, smoothing: 0).item<float>(), 1e-5f);
    }

    [Fact]
    public void The_image_itself_has_at_least_half() => Assert.All(Enumerable.Range(0, 50), seed =>
    {
        using var scope = NewDisposeScope();
        Assert.InRange(MixedBatch.Of(rand(2, 3, 2, 2), 0.4, new Generator((ulong)seed)).Share, 0.5, 1);
    });
}
