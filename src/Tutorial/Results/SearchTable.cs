using System.Globalization;

namespace Tutorial;

/// <summary>
/// A search that was trained once and whose results travel with the project, so that a lesson can replay other ways to search it within a
/// second. <see cref="Lesson.PublishedSearch()"/> reads it.
/// </summary>
public sealed class SearchTable
{
    internal SearchTable(RunConditions conditions, int pictures, int tested, IReadOnlyList<int> epochs, IReadOnlyList<Trial> trials)
    {
        Conditions = conditions;
        Pictures = pictures;
        Tested = tested;
        Epochs = epochs;
        Trials = trials;
    }

    /// <summary>How many training images were used, the held-out tenth with them.</summary>
    public int Pictures { get; }

    /// <summary>How many images were held out to choose by: a tenth of <see cref="Pictures"/>.</summary>
    public int HeldOut => Pictures / 10;

    /// <summary>How many test images were used.</summary>
    public int Tested { get; }

    /// <summary>After which epochs each trial was measured, ascending.</summary>
    public IReadOnlyList<int> Epochs { get; }

    /// <summary>The trials, in the order of their numbers.</summary>
    public IReadOnlyList<Trial> Trials { get; }

    /// <summary>Where the numbers come from, in one sentence that a lesson can put below a picture of them.</summary>
    public string Source => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {Conditions.Date:yyyy-MM-dd}, not in this notebook: {Trials.Count} trials of {Epochs[^1]} epochs on "
            + $"{Pictures - HeldOut:N0} images, {HeldOut:N0} held out, {Tested:N0} test images; {Conditions.Images}; "
            + $"{Conditions.Machine}, {Conditions.Versions}.");

    /// <summary>What the images, the machine and the versions were.</summary>
    internal RunConditions Conditions { get; }

    /// <summary>The trials of a group, in the order of their numbers.</summary>
    public IReadOnlyList<Trial> Of(TrialGroup group) => [.. Trials.Where(trial => trial.Group == group)];

    /// <inheritdoc cref="Source"/>
    public override string ToString() => Source;
}
