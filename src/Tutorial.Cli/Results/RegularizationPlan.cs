namespace Tutorial.Cli.Results;

/// <summary>What lesson 08 compares on photographs.</summary>
internal static class RegularizationPlan
{
    /// <summary>The last of the training images are held out of all trainings.</summary>
    public const int HeldOut = 500;

    private const int BatchSize = 32;
    private const long AblationPictures = 500;
    private const int Short = 5;                    // epochs
    private const int Long = 40;
    private const int Steps = 500;                  // of each training, however many pictures it has

    private static readonly long[] Pictures = [500, 2000, 8000];

    /// <summary>The trials, the most important ones first.</summary>
    public static IReadOnlyList<PlannedTrial> Trials { get; } =
        [.. Ablation().Where(trial => !IsLeftOut(trial)), .. ByPictures(), .. Ablation().Where(IsLeftOut)];

    private static IEnumerable<PlannedTrial> Ablation() =>
        Recipe.Ablation.Select(recipe => new PlannedTrial("ablation", recipe, AblationPictures, Long, [Short, Long]));

    private static bool IsLeftOut(PlannedTrial trial) =>
        trial.Recipe.Ingredients.Count == Recipe.AllIngredients.Count - 1;

    /// <summary>As many steps for each number of pictures, so that more pictures do not mean more training.</summary>
    private static IEnumerable<PlannedTrial> ByPictures() =>
        from pictures in Pictures
        from recipe in new[] { Recipe.None, Recipe.Of("flips and crops") }
        let epochs = (int)Math.Round((double)Steps * BatchSize / pictures)
        select new PlannedTrial("pictures", recipe, pictures, epochs, [epochs]);
}
