using System.Globalization;

namespace Tutorial;

/// <summary>Many short trainings that were measured once and travel with the project. <c>Lesson.PublishedTrials</c> reads them.</summary>
public sealed class PublishedTrials
{
    internal PublishedTrials(IReadOnlyList<PublishedTrialsFile> files)
    {
        Trials = [.. files.SelectMany(file => file.Trials)];
        var first = files[0];
        Source = string.Create(
            CultureInfo.InvariantCulture,
            $"Measured on {first.Date:yyyy-MM-dd}, not in this notebook: {first.Images}; {Trials.Count} trainings from the seeds "
                + $"{string.Join(", ", Trials.Select(trial => trial.Seed).Distinct().Order())}; {first.Machine}, {first.Versions}.");
    }

    /// <summary>The trainings, in the order in which they were measured, seed by seed.</summary>
    public IReadOnlyList<PublishedTrial> Trials { get; }

    /// <summary>Where the numbers come from, in one sentence that a lesson can put below a picture of them.</summary>
    public string Source { get; }

    /// <summary>The trainings of a study with a recipe, in the order of their seeds.</summary>
    /// <param name="study"><c>ablation</c> or <c>pictures</c>.</param>
    /// <param name="recipe">See <see cref="Recipe.Name"/>.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IReadOnlyList<PublishedTrial> Of(string study, string recipe)
    {
        PublishedTrial[] found = [.. Trials.Where(trial => trial.Study == study && trial.Recipe == recipe).OrderBy(trial => trial.Seed)];
        return found.Length > 0
            ? found
            : throw new ArgumentException(
                $"There is no trial '{recipe}' in the study '{study}'; there are "
                    + $"{string.Join(", ", Trials.Select(trial => $"{trial.Study}: {trial.Recipe}").Distinct())}.",
                nameof(recipe));
    }
}
