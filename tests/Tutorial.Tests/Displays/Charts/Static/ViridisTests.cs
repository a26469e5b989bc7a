namespace Tutorial.Tests;

public sealed class ViridisTests
{
    [Fact]
    public void The_ratio_that_these_tests_measure_is_that_of_the_guideline()
    {
        Assert.Equal(21, Contrast.Of("#000", "#ffffff"), 1e-9);
        Assert.Equal(4.54, Contrast.Of("#767676", "#fff"), 0.005);      // WebAIM's contrast checker
    }

    [Fact]
    public void Text_on_each_of_its_256_colours_can_be_read()
    {
        var scale = ColorScale.OfViridis(0, 255);
        Assert.All(
            Enumerable.Range(0, 256),
            value => Assert.True(Contrast.Of(scale.Of(value).ToString(), scale.Of(value).TextOn.ToString()) >= 4.5));
    }

    [Fact]
    public void It_goes_from_dark_violet_to_yellow()
    {
        var scale = ColorScale.OfViridis(10, 20);
        Assert.Equal(["#440154", "#21918c", "#fde725"], new[] { 10.0, 15, 20 }.Select(value => scale.Of(value).ToString()));
    }
}
