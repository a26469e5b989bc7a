namespace Tutorial.Tests;

public sealed class SearchPlanTests
{
    [Fact]
    public void The_plan_is_the_same_every_time() => Assert.Equal(SearchPlan.Of(), SearchPlan.Of());

    [Fact]
    public void A_larger_plan_begins_with_the_smaller_one() =>
        Assert.Equal(SearchPlan.Of(5), SearchPlan.Of(50).Take(SearchPlan.Of(5).Count()));

    [Fact]
    public void The_lattice_is_full()
    {
        var lattice = SearchPlan.Of().Where(trial => trial.Group == TrialGroup.Grid).Select(trial => trial.Settings).ToArray();

        Assert.Equal(16, lattice.Distinct().Count());
        Assert.Equal(4, lattice.Select(settings => settings.LearningRate).Distinct().Count());
        Assert.Equal(4, lattice.Select(settings => settings.WeightDecay).Distinct().Count());
    }

    [Fact]
    public void Random_rates_spread_over_the_powers_of_ten_evenly()
    {
        var rates = SearchPlan.Of(2000).Where(trial => trial.Group == TrialGroup.AllKnobs).Select(trial => trial.Settings.LearningRate)
            .ToArray();

        Assert.All(rates, rate => Assert.InRange(rate, 1e-5, 1e-1));
        Assert.InRange(rates.Count(rate => rate < 1e-3) / 2000.0, 0.45, 0.55);      // 0.5 ± 0.011
    }

    [Fact]
    public void Every_setting_can_be_trained() => Assert.All(SearchPlan.Of(500), trial => trial.Settings.Validate());

    [Fact]
    public void Only_the_seed_differs_among_the_repeats() => Assert.Single(
        SearchPlan.Of().Where(trial => trial.Group == TrialGroup.Repeat).Select(trial => trial.Settings with { Seed = 0 }).Distinct());
}
