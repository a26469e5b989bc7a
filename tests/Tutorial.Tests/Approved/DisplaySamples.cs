using StbImageSharp;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>
/// What the examples of displays show. Small, and the same on every machine: whole numbers, fractions of two, and pictures from a file,
/// since the last bit of a sine differs.
/// </summary>
internal sealed class DisplaySamples : IDisposable
{
    private static readonly string[] Names = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    private readonly DisposeScope scope = NewDisposeScope();

    /// <param name="names">What the classes are called; their own names when left out.</param>
    public DisplaySamples(IReadOnlyList<string>? names = null)
    {
        names ??= Names;
        Image = tensor(new[,] { { 1f, 2, 0, 1, 3 }, { 0, 1, 3, 2, 1 }, { 2, 2, 1, 0, 0 }, { 1, 0, 2, 3, 1 }, { 0, 1, 1, 2, 2 } });
        Kernel = tensor(new[,] { { 1f, 0, -1 }, { 1, 0, -1 }, { 1, 0, -1 } });
        Images = Pictures();
        Dataset = new ImageDataset(Images.clone(), arange(names.Count, dtype: int64), names, "ten drawn pictures");
        Data = new DatasetPair(Dataset, Dataset);
        Features = Images[..8, 0].to(float32) - 128;
        Weights = tensor(new[] { 3f, -2f, 0.5f }, requires_grad: true);
        (Weights * Weights).sum().backward();
        Gone = ones(2, 2);
        Gone.Dispose();
        W = tensor(3f, requires_grad: true);
        X = tensor(2f);
        Y = tensor(5f);
        using var guesses = new Guesses();
        Predictions = Predictions.Of(guesses, Dataset);
        Matrix = new ConfusionMatrix([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], [names[3], names[5], names[8]]);
        History = new History("ten drawn pictures", new TrainingOptions { Epochs = 6 }, Enumerable.Range(1, 6).Select(Epoch));
        Shorter = new History(
            "ten drawn pictures",
            new TrainingOptions { Epochs = 4 },
            Enumerable.Range(1, 4).Select(epoch => Epoch(2 * epoch) with { Epoch = epoch }));
    }

    public Tensor Image { get; }

    public Tensor Kernel { get; }

    public Tensor Images { get; }

    public ImageDataset Dataset { get; }

    public DatasetPair Data { get; }

    public Tensor Features { get; }

    public Tensor Weights { get; }

    public Tensor Gone { get; }

    public Tensor W { get; }

    public Tensor X { get; }

    public Tensor Y { get; }

    public nn.Module<Tensor, Tensor> Model { get; } = Cifar10Network.Create(seed: 1);

    public nn.Module<Tensor, Tensor> Residual { get; } = new ResidualNetwork();

    public Predictions Predictions { get; }

    public ConfusionMatrix Matrix { get; }

    public History History { get; }

    public History Shorter { get; }

    public void Dispose()
    {
        Model.Dispose();
        Residual.Dispose();
        Predictions.Dispose();
        Data.Dispose();
        scope.Dispose();
    }

    /// <summary>An epoch of a training that never was: training goes on rising, validation stops.</summary>
    public static EpochResult Epoch(int epoch)
    {
        var (training, validation) = (0.125 * epoch + 0.125, Math.Min(0.0625 * epoch + 0.3125, 0.5625));
        return new EpochResult(
            epoch,
            new Metrics(2.25 - 0.25 * epoch, training, training, training / 2),
            new Metrics(2 - 0.125 * epoch, validation, validation, validation / 2),
            20,
            2_000);
    }

    private static Tensor Pictures()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Folder, "tests", "fixtures", "ten-drawn-pictures.png"));
        var strip = ImageResult.FromStream(file, ColorComponents.RedGreenBlue);
        return tensor(strip.Data, [32, 10, 32, 3]).permute(1, 3, 0, 2).contiguous();
    }

    /// <summary>Takes every second picture for the class after its own.</summary>
    private sealed class Guesses() : nn.Module<Tensor, Tensor>(nameof(Guesses))
    {
        public override Tensor forward(Tensor images) =>
            (eye(10).roll(1, 1) * tensor(new[] { 0f, 4, 0, 3, 0, 2, 0, 1, 0, 5 }).unsqueeze(1) + eye(10) * 0.5)[..(int)images.shape[0]];
    }

    private sealed class ResidualNetwork : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> conv1 = nn.Conv2d(8, 8, 3, padding: 1);
        private readonly nn.Module<Tensor, Tensor> conv2 = nn.Conv2d(8, 8, 3, padding: 1);
        private readonly nn.Module<Tensor, Tensor> shortcut = nn.Conv2d(8, 8, 1);
        private readonly nn.Module<Tensor, Tensor> pool = nn.AvgPool2d(2);

        public ResidualNetwork() : base(nameof(ResidualNetwork)) => RegisterComponents();

        public override Tensor forward(Tensor input) => pool.call(conv2.call(conv1.call(input)) + shortcut.call(input));
    }
}
