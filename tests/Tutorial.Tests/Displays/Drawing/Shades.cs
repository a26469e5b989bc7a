using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Grey images, and a network that takes bright ones for dogs: what it gets wrong, and how wrong, is known beforehand.</summary>
internal static class Shades
{
    /// <summary>One image of 4×4 pixels for each shade; their true classes are cat, dog, cat, dog, …</summary>
    public static ImageDataset Of(params byte[] shades) => Of(["cat", "dog"], shades);

    /// <summary>The same with names of your choice, of which there are two.</summary>
    public static ImageDataset Of(string[] classNames, params byte[] shades)
    {
        using var scope = NewDisposeScope();
        return new ImageDataset(
            tensor(shades).reshape(-1, 1, 1, 1).expand(shades.Length, 3, 4, 4)
                .contiguous(), tensor(shades.Select((_, index) => (long)(index % 2)).ToArray()), classNames, "shades");
    }

    /// <summary>What the network says about them.</summary>
    public static Predictions Predict(ImageDataset dataset)
    {
        using var model = new BrightIsDog();
        return Predictions.Of(model, dataset);
    }

    /// <summary>The logit of "dog" is five times how far the image is above a brightness of 0.4666…, that of "cat" is 0.</summary>
    private sealed class BrightIsDog() : nn.Module<Tensor, Tensor>(nameof(BrightIsDog))
    {
        public override Tensor forward(Tensor images)
        {
            var brightness = images.mean([1, 2, 3]);
            return stack([zeros_like(brightness), (brightness - 7f / 15) * 5], 1);
        }
    }
}
