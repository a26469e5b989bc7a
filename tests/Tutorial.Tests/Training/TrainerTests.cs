using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class TrainerTests : IDisposable
{
    private readonly ImageDataset training = BrightAndDark.Images(100);
    private readonly ImageDataset validation = BrightAndDark.Images(40, seed: 2);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        training.Dispose();
        validation.Dispose();
    }

    [Fact]
    public void A_separable_set_is_learned()
    {
        using var model = BrightAndDark.Model();
        var history = Trainer.Fit(model, training, validation, new() { Epochs = 20, LearningRate = 0.01 }, cancellationToken: TestToken);

        Assert.Equal(20, history.Count);
        Assert.Equal("bright and dark", history.Source);
        Assert.Equal(1, history[^1].Training.Accuracy);
        Assert.Equal(new Metrics(history[^1].Validation.Loss, 1, 1, 1), history[^1].Validation);
        Assert.True(history[^1].Validation.Loss < 0.1);
        Assert.True(history[^1].Training.Loss < history[0].Training.Loss);
    }

    [Fact]
    public void The_same_seed_gives_the_same_history_and_weights()
    {
        var (one, oneWeights) = History(seed: 3);
        random.manual_seed(12345);
        var (other, otherWeights) = History(seed: 3);

        Assert.Equal(one.Select(epoch => (epoch.Training, epoch.Validation)), other.Select(epoch => (epoch.Training, epoch.Validation)));
        Assert.Equal(oneWeights, otherWeights);
    }

    [Fact]
    public void Another_seed_gives_another_history()
    {
        Assert.NotEqual(History(seed: 3).Item1[0].Training.Loss, History(seed: 4).Item1[0].Training.Loss);
    }

    [Fact]
    public void Every_image_is_seen_once_an_epoch_in_an_order_that_changes()
    {
        using var scope = NewDisposeScope();
        using var images = Numbered(10);
        using var model = new Recorder();
        Trainer.Fit(model, images, images, new() { Epochs = 2, BatchSize = 4 }, cancellationToken: TestToken);

        var epochs = model.Seen.Where(batch => batch.Training).SelectMany(batch => batch.Numbers).Chunk(10).ToArray();
        Assert.Equal([4, 4, 2, 4, 4, 2], model.Seen.Where(batch => batch.Training).Select(batch => batch.Numbers.Length));
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 10), epoch.Order()));
        Assert.NotEqual(epochs[0], epochs[1]);
    }

    [Fact]
    public void Validation_runs_in_evaluation_mode_on_every_image_after_each_epoch()
    {
        using var images = Numbered(6);
        using var model = new Recorder();
        Trainer.Fit(model, images, images, new() { Epochs = 2, BatchSize = 6 }, cancellationToken: TestToken);

        Assert.Equal([true, false, true, false], model.Seen.Select(batch => batch.Training));
        Assert.Equal(Enumerable.Range(0, 6), model.Seen[1].Numbers);
        Assert.Equal([true, false, true, false], model.Seen.Select(batch => batch.Gradients));
    }

    /// <summary>32 images go through at once, 150 in parts.</summary>
    [Theory]
    [InlineData(100, 32)]
    [InlineData(150, 150)]
    public void Training_metrics_are_averages_while_the_weights_move(int count, int batchSize)
    {
        using var images = BrightAndDark.Images(count);
        using var model = BrightAndDark.Model();
        using var copy = BrightAndDark.Model();
        var options = new TrainingOptions { Epochs = 1, BatchSize = batchSize };
        var result = Trainer.Fit(model, images, validation, options, cancellationToken: TestToken)[0];

        using var watched = new Watched(copy);
        var losses = MeanLosses(ByHand.Train(watched, images, options), images.Count, batchSize);

        Assert.Equal(losses[^1], result.Training.Loss, tolerance: 1e-6);
        Assert.Equal((double)watched.Right / count, result.Training.Accuracy, tolerance: 1e-12);
        Assert.All(Weights(copy).Zip(Weights(model)), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6f));
    }

    [Fact]
    public void A_hundred_steps_of_the_tutorial_s_network_have_the_losses_of_the_plain_loop()
    {
        using var data = Datasets.Load("sample");
        using var images = data.Training.Take(3200);
        using var model = Cifar10Network.Create(seed: 1);
        using var copy = Cifar10Network.Create(seed: 1);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 32 };
        var reports = new List<TrainingProgress>();
        var everyStep = new TickingTime(TimeSpan.FromSeconds(1));
        Trainer.Fit(model, images, validation: images, options, new Recording(reports.Add), everyStep, TestToken);

        var losses = MeanLosses(ByHand.Train(copy, images, options), images.Count, options.BatchSize);

        Assert.Equal(100, losses.Length);
        // The two round differently, and each step carries the rounding of the ones before it on and enlarges it: how far depends on the
        // processor's instructions (of four sets tried, the 20th step differed by up to 1e-6, a later one by up to 1.1e-3).
        Assert.All(losses.Zip(reports).Take(20), pair => Assert.Equal(pair.First, pair.Second.Loss, tolerance: 1e-5));
        Assert.All(losses.Zip(reports).Skip(20), pair => Assert.Equal(pair.First, pair.Second.Loss, tolerance: 1e-2));
    }

    /// <summary>Adam's first step is lr · g / (|g| + ε) (Kingma and Ba, 2014): with ε as large as 1, lr · g / (|g| + 1).</summary>
    [Theory]
    [InlineData(0.01, 1e-7)]
    [InlineData(0.5, 1.0)]
    public void Learning_rate_and_epsilon_reach_Adam(double learningRate, double epsilon)
    {
        using var scope = NewDisposeScope();
        using var model = BrightAndDark.Model();
        var before = model.parameters().First().detach().clone();
        nn.functional.cross_entropy(model.call(Pixels.ToUnitRange(training.Images)), training.Labels).backward();
        var gradient = model.parameters().First().grad!.clone();

        Trainer.Fit(
            model, training, validation,
            new() { Epochs = 1, BatchSize = 100, LearningRate = learningRate, Epsilon = epsilon }, cancellationToken: TestToken);

        var expected = before - learningRate * gradient / (gradient.abs() + epsilon);
        Assert.True(expected.allclose(model.parameters().First(), rtol: 1e-4, atol: 1e-6));
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        using var model = BrightAndDark.Model();
        Trainer.Fit(model, training, validation, new() { Epochs = 1 }, cancellationToken: TestToken);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        var counts = new List<long>();
        Trainer.Fit(model, training, validation, new() { Epochs = 4 }, new Recording(report =>
        {
            if (report.Finished is not null)
                counts.Add(DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        }), TestToken);

        Assert.Equal(4, counts.Count);
        Assert.All(counts, count => Assert.Equal(counts[0], count));
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Cancelling_stops_between_two_batches_and_leaves_a_usable_model()
    {
        using var source = new CancellationTokenSource();
        using var images = Numbered(10);
        using var model = new Recorder { AfterBatch = batch => { if (batch == 3) source.Cancel(); } };
        var live = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(
            model, images, images, new() { Epochs = 5, BatchSize = 1 }, cancellationToken: source.Token));

        Assert.Equal(3, model.Seen.Count);
        Assert.Equal(live, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        Assert.True(double.IsFinite(Evaluator.Evaluate(model, images).Loss));
    }

    [Fact]
    public void An_interrupted_cell_of_a_notebook_stops_between_two_batches_too()
    {
        using var source = new CancellationTokenSource();
        using var images = Numbered(10);
        using var model = new Recorder { AfterBatch = batch => { if (batch == 3) source.Cancel(); } };
        Microsoft.DotNet.Interactive.KernelInvocationContext.Current = new(source.Token);
        try
        {
#pragma warning disable xUnit1051 // That no token is passed is the point.
            Assert.Throws<OperationCanceledException>(() => Trainer.Fit(model, images, images, new() { Epochs = 5, BatchSize = 1 }));
#pragma warning restore xUnit1051
        }
        finally
        {
            Microsoft.DotNet.Interactive.KernelInvocationContext.Current = null;
        }

        Assert.Equal(3, model.Seen.Count);
    }

    [Fact]
    public void A_cancelled_token_trains_nothing()
    {
        using var model = BrightAndDark.Model();
        var before = Weights(model);
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(
            model, training, validation, new(), cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal(before, Weights(model));
    }

    [Fact]
    public void The_model_keeps_its_modes()
    {
        using var model = nn.Sequential(("dropout", nn.Dropout(0.5)), ("rest", BrightAndDark.Model()));
        model.eval();
        Trainer.Fit(model, training, validation, new() { Epochs = 1 }, cancellationToken: TestToken);
        Assert.All(model.children(), child => Assert.False(child.training));
    }

    [Fact]
    public void A_loss_that_explodes_is_an_error_that_names_the_epoch_and_what_to_do()
    {
        using var model = BrightAndDark.Model();
        var error = Assert.Throws<NotFiniteNumberException>(() => Trainer.Fit(
            model, training, validation, new() { Epochs = 9, LearningRate = 1e30 }, cancellationToken: TestToken));
        Assert.Matches(
            @"^The (validation )?loss is (NaN|∞|Infinity) in epoch 1, after [1-4] of 4 batches; .* smaller learning rate than 1E\+30\.$",
            error.Message);
    }

    [Fact]
    public void A_model_of_other_classes_is_refused_before_its_weights_move()
    {
        using var model = BrightAndDark.Model(classes: 3);
        var before = Weights(model);
        var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(model, training, validation, cancellationToken: TestToken));
        Assert.Contains("gives 32×3 numbers for 32 images", error.Message, StringComparison.Ordinal);
        Assert.Contains("has 2 classes", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Weights(model));
    }

    [Fact]
    public void Sets_of_different_classes_are_refused_with_both_lists()
    {
        using var model = BrightAndDark.Model();
        using var other = new ImageDataset(zeros([1, 3, 4, 4], uint8), zeros([1], int64), ["cat"], "cats");
        var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(model, training, other, cancellationToken: TestToken));
        Assert.StartsWith(
            "The training set has the classes dark, bright and the validation set has cat",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_set_is_refused_by_its_role()
    {
        using var model = BrightAndDark.Model();
        using var empty = training.Take(0);
        Assert.StartsWith(
            "The training set (bright and dark) has no images",
            Assert.Throws<ArgumentException>(() => Trainer.Fit(model, empty, validation, cancellationToken: TestToken))
                .Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The validation set (bright and dark) has no images",
            Assert.Throws<ArgumentException>(() => Trainer.Fit(model, training, empty, cancellationToken: TestToken))
                .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frozen_model_is_refused()
    {
        using var model = BrightAndDark.Model();
        foreach (var parameter in model.parameters())
            parameter.requires_grad_(false);
        var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(model, training, validation, cancellationToken: TestToken));
        Assert.StartsWith("The model has no parameter that training could change", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<TrainingOptions, string> BadOptions => new()
    {
        { new() { Epochs = 0 }, "Epochs is 0; it must be at least 1." },
        { new() { BatchSize = 0 }, "BatchSize is 0; it must be at least 1." },
        { new() { LearningRate = 0 }, "LearningRate is 0; it must be a number above 0." },
        { new() { LearningRate = double.NaN }, "LearningRate is NaN; it must be a number above 0." },
        { new() { Epsilon = -1e-7 }, "Epsilon is -1E-07; it must be a number above 0." },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void A_setting_out_of_range_is_refused_in_one_sentence(TrainingOptions options, string sentence)
    {
        using var model = BrightAndDark.Model();
        var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(model, training, validation, options, cancellationToken: TestToken));
        Assert.Equal(sentence, error.Message);
    }

    private (History, float[]) History(int seed)
    {
        using var model = nn.Sequential(
            ("network", BrightAndDark.Model(classes: 4)),
            ("dropout", nn.Dropout(0.5)),
            ("dense", nn.Linear(4, 2)));
        KerasInitializer.Initialize(model, seed: 1);
        var history = Trainer.Fit(model, training, validation, new() { Epochs = 3, Seed = seed }, cancellationToken: TestToken);
        return (history, Weights(model));
    }

    private static float[] Weights(nn.Module model)
    {
        using var scope = NewDisposeScope();
        return [.. model.parameters().SelectMany(parameter => ByHand.ToArray1d(parameter.flatten()))];
    }

    /// <summary>After each batch, the mean loss of all images so far.</summary>
    private static double[] MeanLosses(double[] losses, long images, int batchSize)
    {
        var (sum, seen) = (0.0, 0L);
        return [.. losses.Select(loss =>
        {
            var size = Math.Min(batchSize, images - seen);
            sum += loss * size;
            seen += size;
            return sum / seen;
        })];
    }

    /// <summary>Images whose first pixel is their number.</summary>
    private static ImageDataset Numbered(int count)
    {
        using var scope = NewDisposeScope();
        var numbers = arange(count, ScalarType.Byte).reshape(count, 1, 1, 1).expand(count, 3, 4, 4).contiguous();
        return new ImageDataset(numbers, arange(count, int64) % 2, ["even", "odd"], "numbered");
    }

    /// <summary>A model that writes down which images it was shown, and how.</summary>
    private sealed class Recorder : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> dense = nn.Linear(48, 2);

        public Recorder() : base(nameof(Recorder)) => RegisterComponents();

        public List<(bool Training, bool Gradients, int[] Numbers)> Seen { get; } = [];

        public Action<int>? AfterBatch { get; init; }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var numbers = ByHand.ToArray1d(input[TensorIndex.Colon, 0, 0, 0]).Select(value => (int)MathF.Round(value * 255)).ToArray();
            Seen.Add((training, is_grad_enabled(), numbers));
            AfterBatch?.Invoke(Seen.Count);
            return dense.call(input.flatten(1)).MoveToOuterDisposeScope();
        }
    }

    /// <summary>Passes images on to a model, and counts how often it tells dark ones and bright ones apart.</summary>
    private sealed class Watched : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> model;

        public Watched(nn.Module<Tensor, Tensor> model) : base(nameof(Watched))
        {
            this.model = model;
            RegisterComponents();
        }

        public long Right { get; private set; }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var logits = model.call(input);
            var bright = input.flatten(1).mean([1]).gt(0.5).to(int64);      // the noise reaches 0.4, and a bright image has 0.6 more
            Right += logits.argmax(1).eq(bright).sum().item<long>();
            return logits.MoveToOuterDisposeScope();
        }
    }
}
