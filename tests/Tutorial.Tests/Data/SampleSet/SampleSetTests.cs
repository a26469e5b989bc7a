using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class SampleSetTests(SampleSetTests.Drawn drawn) : IClassFixture<SampleSetTests.Drawn>
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private DatasetPair Pair => drawn.Pair;

    [Fact]
    public void Images_and_labels_have_cifar10s_form_and_class_names()
    {
        Assert.Equal((ScalarType.Byte, ScalarType.Int64), (Pair.Training.Images.dtype, Pair.Training.Labels.dtype));
        Assert.Equal([230, 3, 32, 32], Pair.Training.Images.shape);
        Assert.Equal([60, 3, 32, 32], Pair.Test.Images.shape);
        Assert.Equal(Cifar10.ClassNames, Pair.ClassNames);
    }

    [Fact]
    public void Its_name_says_that_it_is_not_cifar10()
    {
        Assert.Equal("drawn sample set, not CIFAR-10", Pair.Source);
    }

    [Fact]
    public void Every_class_has_as_many_images_as_any_other()
    {
        Assert.Equal(Enumerable.Repeat(23L, 10), Pair.Training.CountsPerClass());
        Assert.Equal(Enumerable.Repeat(6L, 10), Pair.Test.CountsPerClass());
    }

    [Fact]
    public void What_ten_does_not_divide_goes_to_the_first_classes()
    {
        using var pair = SampleSet.Draw(13, 2, cancellationToken: TestToken);
        Assert.Equal([2L, 2, 2, 1, 1, 1, 1, 1, 1, 1], pair.Training.CountsPerClass());
        Assert.Equal([1L, 1, 0, 0, 0, 0, 0, 0, 0, 0], pair.Test.CountsPerClass());
    }

    [Fact]
    public void The_classes_come_mixed()
    {
        var labels = Pair.Training.Labels.data<long>().ToArray();
        Assert.True(labels.Zip(labels.Skip(1)).Count(pair => pair.First == pair.Second) < 60);      // 23 are expected, 220 if sorted
        Assert.Equal(10, labels.Take(60).Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using var again = Drawn.Draw(seed: 1);
        Assert.Equal(Bytes(Pair.Training), Bytes(again.Training));
        Assert.Equal(Bytes(Pair.Test), Bytes(again.Test));
        Assert.Equal(Pair.Training.Labels.data<long>().ToArray(), again.Training.Labels.data<long>().ToArray());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Another_seed_gives_other_images(int seed)
    {
        using var other = Drawn.Draw(seed);
        Assert.Empty(Images(Pair.Training).Intersect(Images(other.Training)));
    }

    [Fact]
    public void No_test_image_is_a_training_image_and_none_comes_twice()
    {
        var all = Images(Pair.Training).Concat(Images(Pair.Test)).ToArray();
        Assert.Equal(290, all.Distinct().Count());
    }

    [Fact]
    public void No_image_is_flat()
    {
        using var scope = NewDisposeScope();
        var spread = Pair.Training.Images.to(float32).flatten(1).std(1);
        // Of 255; the faintest is about twice that.
        Assert.True(spread.min().ToSingle() > 8);
    }

    [Fact]
    public void The_mean_images_of_two_classes_differ()
    {
        using var scope = NewDisposeScope();
        var labels = Pair.Training.Labels;
        var means = Enumerable.Range(0, 10)
            .Select(label => Pair.Training.Images.index_select(0, labels.eq(label).nonzero().flatten()).to(float32).mean([0]))
            .ToArray();
        for (var one = 0; one < 10; one++)
        {
            for (var other = 0; other < one; other++)
                Assert.True((means[one] - means[other]).abs().mean().ToSingle() > 4);
        }
    }

    [Fact]
    public void Torchs_random_numbers_stay_as_they_were()
    {
        Assert.True(RandomState.IsUntouchedBy(() => SampleSet.Draw(20, 10, cancellationToken: TestToken).Dispose()));
    }

    [Fact]
    public void Drawing_leaves_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        SampleSet.Draw(20, 10, cancellationToken: TestToken).Dispose();
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_cancelled_drawing_stops()
    {
        Assert.Throws<OperationCanceledException>(() => SampleSet.Draw(cancellationToken: new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    public void A_set_without_images_is_refused(int trainingCount, int testCount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSet.Draw(trainingCount, testCount, cancellationToken: TestToken));
    }

    private static byte[] Bytes(ImageDataset images) => images.Images.data<byte>().ToArray();

    private static IEnumerable<string> Images(ImageDataset images) => Bytes(images).Chunk(3 * 32 * 32).Select(Convert.ToHexString);

    /// <summary>A small sample set, drawn once for all these tests.</summary>
    public sealed class Drawn : IDisposable
    {
        public DatasetPair Pair { get; } = Draw(seed: 1);

        public static DatasetPair Draw(int seed) => SampleSet.Draw(230, 60, seed, TestContext.Current.CancellationToken);

        public void Dispose() => Pair.Dispose();
    }
}
