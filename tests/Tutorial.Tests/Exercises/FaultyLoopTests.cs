
namespace Tutorial.Tests;

/// <summary>Each of the loops of exercise 05.5 shows what its missing line does, and none shows what another one's does.</summary>
public sealed class FaultyLoopTests : IDisposable
{
    private const int BatchesInEpoch = 10;

    private readonly ImageDataset sorted;

    public FaultyLoopTests()
    {
        using var drawn = SampleSet.Draw(trainingCount: 320, testCount: 10);
        using var order = drawn.Training.Labels.argsort();
        sorted = drawn.Training.Select(order);
    }

    public void Dispose() => sorted.Dispose();

    [Fact]
    public void Only_the_loop_without_a_step_is_as_accurate_after_as_before() =>
        Assert.Equal(["D"], FaultyLoop.Names.Where(name => Run(name).Accuracy == Run(name).AccuracyBefore));

    [Fact]
    public void Only_the_loop_that_keeps_old_gradients_ends_far_above_where_it_began() =>
        Assert.Equal(["B"], FaultyLoop.Names.Where(name => LastEpoch(name) > FirstEpoch(name) + 1));

    [Fact]
    public void The_loop_that_does_not_shuffle_begins_far_above_the_complete_one() =>
        Assert.True(FirstEpoch("A") > FirstEpoch("complete") + 0.4);

    [Fact]
    public void The_complete_loop_learns() => Assert.True(LastEpoch("complete") < FirstEpoch("complete") - 0.2);

    [Fact]
    public void Only_the_loop_that_stays_in_evaluation_mode_has_the_same_loss_twice() =>
        Assert.Equal(["C"], FaultyLoop.Names.Where(name => Run(name).SameBatchTwice == 0));

    [Fact]
    public void A_loop_that_is_not_there_is_named() => Assert.Equal(
        "There is no loop 'E'; ask for one of complete, A, B, C, D. (Parameter 'name')",
        Assert.Throws<ArgumentException>(() => FaultyLoop.Run("E", sorted)).Message);

    private FaultyLoop Run(string name) => FaultyLoop.Run(name, sorted);

    private double FirstEpoch(string name) => Run(name).Losses.Take(BatchesInEpoch).Average();

    private double LastEpoch(string name) => Run(name).Losses.TakeLast(BatchesInEpoch).Average();
}
