using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Which changes the training images go through, anew each time that they are learned from; none where all are left out.</summary>
/// <remarks>Only images that are learned from are changed: those that judge stay as they are.</remarks>
public sealed record Augmentation
{
    /// <summary>Images as they are.</summary>
    public static Augmentation None { get; } = new();

    /// <summary>Whether half of the images, by chance, are mirrored.</summary>
    public bool Flip { get; init; }

    /// <summary>The border of <see cref="Augment.Crop"/> in pixels, from which a window is cut at a random place; 0 for none.</summary>
    public int Crop { get; init; }

    /// <summary>The side of the square that <see cref="Augment.Cutout"/> covers, around a random pixel, in pixels; 0 for none.</summary>
    public int Cutout { get; init; }

    /// <summary>
    /// Mixup's α: each batch is mixed with itself in another order, in a share drawn from the Beta distribution of α and α; 0 for none.
    /// </summary>
    public double Mixup { get; init; }

    /// <summary>Flips, crops and covers images as the settings say; mixing needs the labels too and is the trainer's.</summary>
    /// <param name="images"><c>N×C×H×W</c> of any dtype, on any device.</param>
    /// <param name="generator">On the CPU. Its draws do not depend on what the images show.</param>
    /// <returns>A new tensor that the caller disposes.</returns>
    public Tensor Apply(Tensor images, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(generator);
        using var scope = NewDisposeScope();
        var changed = images.alias();
        if (Flip)
            changed = Augment.Flip(changed, Draw(0, 2).eq(1));
        if (Crop > 0)
            changed = Augment.Crop(changed, Crop, Draw(0, 2 * Crop + 1), Draw(0, 2 * Crop + 1));
        if (Cutout > 0)
            changed = Augment.Cutout(changed, Cutout, Draw(0, images.shape[2]) - Cutout / 2, Draw(0, images.shape[3]) - Cutout / 2);
        return changed.MoveToOuterDisposeScope();

        Tensor Draw(long low, long high) =>
            randint(low, high, [images.shape[0]], ScalarType.Int64, generator: generator).to(images.device);
    }

    /// <summary>The settings that are not left out, the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"Augmentation {{ Flip = {Flip}, Crop = {Crop}, Cutout = {Cutout}, Mixup = {Mixup} }}");

    /// <summary>Refuses a setting out of its range.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal void Validate()
    {
        if (Crop < 0)
            throw new ArgumentException($"Crop is {Crop}; a border has at least 0 pixels.");
        if (Cutout < 0)
            throw new ArgumentException($"Cutout is {Cutout}; a square has at least 0 pixels a side.");
        if (!double.IsFinite(Mixup) || Mixup < 0)
            throw new ArgumentException(FormattableString.Invariant($"Mixup is {Mixup}; it must be 0 or a number above it."));
    }
}
