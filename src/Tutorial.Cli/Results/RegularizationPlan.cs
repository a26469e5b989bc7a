namespace Tutorial.Cli.Results;

/// <summary>What lesson 08 compares on photographs.</summary>
internal static class RegularizationPlan
{
    /// <summary>The last of the training images are held out of all trainings.</summary>
    public const int HeldOut = 500;

    private const long AblationPictures = 5000;
    private const int Short = 5;                    // epochs
    private const int Long = 30;
    private const long PicturesSeen = 50_000;       // by each training of the study of pictures, however many different ones it has

    private static readonly long[] Pictures = [500, 25_000, 2000, 10_000, 1000];

    /// <summary>The trials, the most important ones first: a measurement that ends early has those.</summary>
    public static IReadOnlyList<PlannedTrial> Trials { get; } =
    [
        .. new[] { Recipe.None, Recipe.Of("flips and crops"), Recipe.All }.Select(Ablation),
        .. ByPictures(),
        .. Recipe.Ablation
            .Where(recipe => recipe.Name is not ("none" or "flips and crops" or "all"))
            .OrderByDescending(recipe => recipe.Name is "dropout" or "batch normalisation")
            .Select(Ablation),
    ];

    /// <summary>Tested, too, when it has seen as many pictures as those of the study of pictures: there it stands for its own number.</summary>
    private static PlannedTrial Ablation(Recipe recipe) =>
        new("ablation", recipe, AblationPictures, Long, [Short, (int)(PicturesSeen / AblationPictures), Long]);

    /// <summary>As many steps for each number of pictures (but for a last, smaller batch), so that more pictures do not mean more training.</summary>
    private static IEnumerable<PlannedTrial> ByPictures() =>
        from pictures in Pictures
        from recipe in new[] { Recipe.None, Recipe.Of("flips and crops") }
        let epochs = (int)(PicturesSeen / pictures)
        select new PlannedTrial("pictures", recipe, pictures, epochs, [epochs]);
}
