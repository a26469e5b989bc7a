using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class RecipeTests
{
    private static readonly TrainingOptions Basis = new() { Epochs = 1, BatchSize = 8, Seed = 3 };

    public static TheoryData<string> Names => [.. Recipe.Ablation.Select(recipe => recipe.Name)];

    [Fact]
    public void The_ablation_is_none_and_all_and_each_alone_and_each_left_out() =>
        Assert.Equal(2 + 2 * Recipe.AllIngredients.Count, Recipe.Ablation.Select(recipe => recipe.Name).Distinct().Count());

    [Fact]
    public void Nothing_added_is_the_training_of_lesson_05()
    {
        using var mine = Recipe.None.Network(seed: 5);
        using var ofLesson = Cifar10Network.Create(seed: 5);

        Assert.Equal(Basis, Recipe.None.Options(Basis));
        Assert.Equal(ofLesson.state_dict().Keys, mine.state_dict().Keys);
        Assert.All(ofLesson.state_dict(), entry => Assert.True(entry.Value.eq(mine.state_dict()[entry.Key]).all().item<bool>()));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_recipe_trains(string name)
    {
        using var scope = NewDisposeScope();
        var recipe = Recipe.Ablation.Single(recipe => recipe.Name == name);
        using var images = BrightAndDark.Images(16, side: 32);
        using var network = recipe.Network(seed: 1, images.ClassNames.Count);

        var history = Trainer.Fit(network, images, images, recipe.Options(Basis), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(double.IsFinite(history[0].Training.Loss));
    }

    [Fact]
    public void An_unknown_ingredient_is_answered_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => Recipe.Of("luck"));

        Assert.Contains("weight decay, dropout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ingredient_named_twice_is_refused() => Assert.Throws<ArgumentException>(() => Recipe.Of("mixup", "mixup"));
}
