using System.Globalization;

namespace Tutorial;

/// <summary>
/// A training that was measured once and whose results travel with the project, so that a lesson can show what its own run is too short,
/// or its images too easy, to show. <c>Lesson.Published</c> reads one.
/// </summary>
public sealed class PublishedRun
{
    internal PublishedRun(
        string name,
        RunConditions conditions,
        History history,
        History standingStill,
        ConfusionMatrix confusion,
        string? modelPath)
    {
        Name = name;
        Conditions = conditions;
        History = history;
        StandingStill = standingStill;
        Confusion = confusion;
        ModelPath = modelPath;
    }

    /// <summary>What it is called, such as <c>cifar10-seed1</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The training as it was reported: the training images' metrics are averages over an epoch's batches, taken while the weights moved;
    /// the validation images' are those of the weights at the epoch's end. The validation images are the test images.
    /// </summary>
    public History History { get; }

    /// <summary>
    /// The same training, but with the training images measured as the validation images are: all of them by the weights at the epoch's end,
    /// which stand still. Only such numbers can be compared with those of the validation images.
    /// </summary>
    public History StandingStill { get; }

    /// <summary>What the weights after the last epoch say of the test images.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The file of the weights after the last epoch, for <see cref="ModelFile.Load"/>; null where they were not kept.</summary>
    public string? ModelPath { get; }

    /// <summary>Where the numbers come from, in one sentence that a lesson can put below a picture of them.</summary>
    public string Source => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {Conditions.Date:yyyy-MM-dd}, not in this notebook: {Conditions.Images}; {History.Count} epochs "
            + $"from seed {History.Options.Seed}; {Conditions.Machine}, {Conditions.Versions}.");

    /// <summary>What the images, the machine and the versions were.</summary>
    internal RunConditions Conditions { get; }

    /// <inheritdoc cref="Source"/>
    public override string ToString() => $"{Name}: {Source}";
}
