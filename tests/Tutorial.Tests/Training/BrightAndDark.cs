using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>
/// A tiny data set that any network learns: class 0 is dark, class 1 is bright; and a network that is quick to train on it.
/// </summary>
internal static class BrightAndDark
{
    public static ImageDataset Images(int count, int seed = 1, int side = 4)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        var labels = arange(count, int64) % 2;
        var noise = randint(0, 100, [count, 3, side, side], dtype: ScalarType.Byte, generator: generator);
        return new ImageDataset(noise.add((labels * 150).to(uint8).reshape(count, 1, 1, 1)), labels, ["dark", "bright"], "bright and dark");
    }

    public static nn.Module<Tensor, Tensor> Model(int seed = 1, int classes = 2, int side = 4)
    {
        var model = nn.Sequential(
            ("conv", nn.Conv2d(3, 4, 3)), ("relu", nn.ReLU()), ("flatten", nn.Flatten()), ("dense", nn.Linear(
                4 * (side - 2) * (side - 2),
                classes)));
        KerasInitializer.Initialize(model, seed);
        return model;
    }
}
