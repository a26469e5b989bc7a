using TorchSharp.Modules;

namespace Tutorial;

/// <summary>
/// What a training takes against overfitting: some of seven ingredients, each in one strength, so that trainings with and without an
/// ingredient differ in nothing else.
/// </summary>
public sealed record Recipe
{
    private static readonly string[] Known =
        ["weight decay", "dropout", "batch normalisation", "flips and crops", "cutout", "mixup", "label smoothing"];

    private Recipe(string name, IReadOnlyList<string> ingredients) => (Name, Ingredients) = (name, ingredients);

    /// <summary>All seven, in the order of lesson 08.</summary>
    public static IReadOnlyList<string> AllIngredients => Known;

    /// <summary>The network and the training of lesson 05.</summary>
    public static Recipe None { get; } = new("none", []);

    /// <summary>Every ingredient.</summary>
    public static Recipe All { get; } = new("all", Known);

    /// <summary>None, all, each ingredient alone, and all but each one.</summary>
    public static IReadOnlyList<Recipe> Ablation { get; } =
        [None, All, .. Known.Select(ingredient => Of(ingredient)), .. Known.Select(Without)];

    /// <summary>What it is called, such as <c>dropout</c> or <c>all but dropout</c>.</summary>
    public string Name { get; }

    /// <summary>Some of <see cref="AllIngredients"/>.</summary>
    public IReadOnlyList<string> Ingredients { get; }

    /// <summary>These ingredients and no others.</summary>
    /// <exception cref="ArgumentException">An ingredient is not known, or named twice.</exception>
    public static Recipe Of(params string[] ingredients)
    {
        ArgumentNullException.ThrowIfNull(ingredients);
        foreach (var ingredient in ingredients)
            RequireKnown(ingredient);
        return ingredients.Distinct().Count() != ingredients.Length
            ? throw new ArgumentException("An ingredient is named twice; name each once.", nameof(ingredients))
            : ingredients.Length == 0 ? None : new Recipe(string.Join(" + ", ingredients), ingredients);
    }

    /// <summary>Every ingredient but one.</summary>
    /// <exception cref="ArgumentException">The ingredient is not known.</exception>
    public static Recipe Without(string ingredient)
    {
        RequireKnown(ingredient);
        return new Recipe($"all but {ingredient}", [.. Known.Where(other => other != ingredient)]);
    }

    /// <summary>The recipe's network with new weights: <see cref="RegularizedNetwork"/>, dropout 0.5.</summary>
    /// <param name="seed">The same seed gives the same weights, whatever the recipe.</param>
    /// <param name="classes">How many classes it tells apart.</param>
    public Sequential Network(int seed, int classes = 10) => RegularizedNetwork.Create(
        seed, classes, dropout: Has("dropout") ? 0.5 : 0, batchNormalization: Has("batch normalisation"));

    /// <summary>
    /// The settings with the recipe's in them: weight decay 0.2, a border of 4 pixels for crops, a square of 12 for cutout, α 0.4 for
    /// mixup, ε 0.1 for label smoothing.
    /// </summary>
    /// <param name="basis">Everything else.</param>
    public TrainingOptions Options(TrainingOptions basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return basis with
        {
            WeightDecay = Has("weight decay") ? 0.2 : 0,
            LabelSmoothing = Has("label smoothing") ? 0.1 : 0,
            Augmentation = new Augmentation
            {
                Flip = Has("flips and crops"),
                Crop = Has("flips and crops") ? 4 : 0,
                Cutout = Has("cutout") ? 12 : 0,
                Mixup = Has("mixup") ? 0.4 : 0,
            },
        };
    }

    /// <inheritdoc cref="Name"/>
    public override string ToString() => Name;

    private bool Has(string ingredient) => Ingredients.Contains(ingredient);

    private static void RequireKnown(string ingredient)
    {
        ArgumentNullException.ThrowIfNull(ingredient);
        if (!Known.Contains(ingredient))
        {
            throw new ArgumentException(
                $"There is no ingredient '{ingredient}': the known ones are {string.Join(", ", Known)}.", nameof(ingredient));
        }
    }
}
