using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>libtorch keeps the setting on every machine; only an NVIDIA GPU acts on it.</summary>
public sealed class TF32Tests : IDisposable
{
    private readonly bool matrices = backends.cuda.matmul.allow_tf32;
    private readonly bool convolutions = backends.cudnn.allow_tf32;
    private readonly ImageDataset images = BrightAndDark.Images(40);

    public void Dispose()
    {
        (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32) = (matrices, convolutions);
        images.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_training_multiplies_as_its_options_say(bool allowed)
    {
        using var model = new Witness();
        Trainer.Fit(
            model,
            images,
            images,
            new() { Epochs = 1, BatchSize = 40, AllowTF32 = allowed },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([(allowed, allowed), (allowed, allowed)], model.Seen);     // one batch to learn from, one to be judged by
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_was_set_before_is_set_afterwards(bool matricesBefore, bool convolutionsBefore)
    {
        (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32) = (matricesBefore, convolutionsBefore);
        using var model = BrightAndDark.Model();
        Trainer.Fit(model, images, images, new() { Epochs = 1 }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((matricesBefore, convolutionsBefore), (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32));
    }

    [Fact]
    public void A_training_that_is_cancelled_puts_the_setting_back_too()
    {
        (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32) = (false, true);
        using var model = BrightAndDark.Model();
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(
            model, images, images, new() { AllowTF32 = true }, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal((false, true), (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32));
    }

    /// <summary>A model that writes down what is allowed while it runs: for matrices, for convolutions.</summary>
    private sealed class Witness : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> dense = nn.Linear(48, 2);

        public Witness() : base(nameof(Witness)) => RegisterComponents();

        public List<(bool Matrices, bool Convolutions)> Seen { get; } = [];

        public override Tensor forward(Tensor input)
        {
            Seen.Add((backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32));
            return dense.call(input.flatten(1));
        }
    }
}
