using CsCheck;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class KerasMetricsTests
{
    /// <summary>
    /// Logits of one to thirty images and three classes, and their labels. The logits go in steps of one hundredth, so that two are either
    /// equal or so far apart that rounding cannot change which is larger.
    /// </summary>
    private static readonly Gen<(float[] Logits, long Label)[]> Images =
        Gen.Select(Gen.Int[-300, 300].Select(hundredths => hundredths / 100f).Array[3], Gen.Long[0, 2]).Array[1, 30];

    [Fact]
    public void Batches_of_any_size_give_what_a_loop_over_all_images_gives()
    {
        Gen.Select(Images, Gen.Int[1, 8]).Sample((images, batchSize) =>
        {
            using var scope = NewDisposeScope();
            using var metrics = new KerasMetrics();
            foreach (var batch in images.Chunk(batchSize))
                metrics.Add(stack(batch.Select(image => tensor(image.Logits))), tensor(batch.Select(image => image.Label).ToArray()));

            var (expected, actual) = (Loop(images), metrics.Current());
            Assert.Equal(expected.Loss, actual.Loss, tolerance: 1e-5);
            Assert.Equal(expected with { Loss = 0 }, actual with { Loss = 0 });
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void An_unsure_image_counts_for_accuracy_but_not_for_precision()
    {
        // Three images: surely right, unsurely right, unsurely wrong.
        var metrics = Of([[5, 0, 0], [0.1f, 0, 0], [0.1f, 0, 0]], [0, 0, 1]);

        Assert.Equal(2 / 3.0, metrics.Accuracy);
        Assert.Equal(1, metrics.Precision);         // one probability above one half, and it is right
        Assert.Equal(1 / 3.0, metrics.Recall);
    }

    [Fact]
    public void Exactly_one_half_is_not_a_positive_prediction()
    {
        var metrics = Of([[0, 0]], [0]);
        Assert.Equal(new Metrics(metrics.Loss, 1, 0, 0), metrics);
    }

    [Fact]
    public void All_classes_go_into_one_pool()
    {
        // Positives: class 0 twice (one right), class 1 once (right). Per class: 0.5 and 1, mean 0.75; pooled: 2 of 3.
        var metrics = Of([[9, 0], [9, 0], [0, 9]], [0, 1, 1]);
        Assert.Equal(2 / 3.0, metrics.Precision);
    }

    [Fact]
    public void Batches_of_any_number_and_size_count_as_one_batch_of_all_their_images()
    {
        using var scope = NewDisposeScope();
        random.manual_seed(1);
        var (logits, labels) = (randn(500, 4), randint(0, 4, 500));
        using var together = new KerasMetrics();
        using var apart = new KerasMetrics();
        together.Add(logits, labels);
        for (var start = 0; start < 500; start += 3)
            apart.Add(logits.narrow(0, start, Math.Min(3, 500 - start)), labels.narrow(0, start, Math.Min(3, 500 - start)));

        var (expected, counted) = (together.Current(), apart.Current());
        Assert.Equal(expected with { Loss = 0 }, counted with { Loss = 0 });
        Assert.Equal(expected.Loss, counted.Loss, 1e-6);
    }

    [Fact]
    public void A_batch_counts_as_it_was_when_it_was_added()
    {
        using var scope = NewDisposeScope();
        using var metrics = new KerasMetrics();
        var (logits, labels) = (tensor(new float[,] { { 9, 0 } }), tensor(new long[] { 0 }));
        metrics.Add(logits, labels);
        logits.fill_(0);
        labels.fill_(1);

        Assert.Equal(1, metrics.Current().Recall);
    }

    [Fact]
    public void Logits_and_labels_of_different_numbers_of_images_are_refused_at_once()
    {
        using var scope = NewDisposeScope();
        using var metrics = new KerasMetrics();

        var error = Assert.Throws<ArgumentException>(() => metrics.Add(zeros(3, 2), zeros([2], int64)));

        Assert.StartsWith("Logits of shape 3×2 and labels of shape 2 do not belong together", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_counts_outlive_the_scope_they_were_made_in()
    {
        KerasMetrics metrics;
        using (NewDisposeScope())
            metrics = new KerasMetrics();
        using (metrics)
        {
            using var scope = NewDisposeScope();
            metrics.Add(zeros(1, 2), zeros([1], int64));
            Assert.Equal(Math.Log(2), metrics.Current().Loss, tolerance: 1e-6);
        }
    }

    [Fact]
    public void The_logits_keep_their_gradient_and_no_tensor_is_left_behind()
    {
        using var scope = NewDisposeScope();
        var logits = zeros([2, 2], requires_grad: true);
        var labels = zeros([2], int64);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        using (var metrics = new KerasMetrics())
            metrics.Add(logits, labels);

        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        nn.functional.cross_entropy(logits, labels).backward();
        Assert.NotNull(logits.grad);
    }

    private static Metrics Of(float[][] logits, long[] labels)
    {
        using var scope = NewDisposeScope();
        using var metrics = new KerasMetrics();
        metrics.Add(stack(logits.Select(row => tensor(row))), tensor(labels));
        return metrics.Current();
    }

    private static Metrics Loop((float[] Logits, long Label)[] images)
    {
        double loss = 0, correct = 0, positives = 0, truePositives = 0;
        foreach (var (logits, label) in images)
        {
            var probabilities = ByHand.Softmax(logits);
            loss -= Math.Log(probabilities[label]);
            correct += Array.IndexOf(logits, logits.Max()) == label ? 1 : 0;
            for (var index = 0; index < probabilities.Length; index++)
            {
                if (probabilities[index] > 0.5f)
                {
                    positives++;
                    truePositives += index == label ? 1 : 0;
                }
            }
        }

        return new Metrics(
            loss / images.Length, correct / images.Length, positives == 0 ? 0 : truePositives / positives, truePositives / images.Length);
    }
}
