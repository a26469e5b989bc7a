namespace Tutorial.Cli.Results;

/// <summary>A training that is to be measured.</summary>
/// <param name="Study">See <see cref="PublishedTrial"/>.</param>
/// <param name="Recipe">What it takes against overfitting.</param>
/// <param name="Pictures">How many training images it learns from.</param>
/// <param name="Epochs">How often it sees each.</param>
/// <param name="TestedAfter">The epochs after which the test images are measured.</param>
internal sealed record PlannedTrial(string Study, Recipe Recipe, long Pictures, int Epochs, IReadOnlyList<int> TestedAfter)
{
    /// <summary>Whether a trial is the one that was planned, for whichever seed.</summary>
    public bool Is(PublishedTrial trial) => trial.Study == Study && trial.Recipe == Recipe.Name && trial.Pictures == Pictures;
}
