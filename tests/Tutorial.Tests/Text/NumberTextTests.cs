using System.Globalization;
using CsCheck;

namespace Tutorial.Tests;

public sealed class NumberTextTests
{
    [Fact]
    public void Numbers_shown_together_have_the_same_decimals_and_no_more_than_they_need()
    {
        double[] values = [1, 2.5, -0.125];
        Assert.Equal(["1.000", "2.500", "-0.125"], values.Select(NumberText.FormatFor(values)));
    }

    [Fact]
    public void A_number_alone_is_within_a_ten_thousandth()
    {
        Gen.Double[-1000, 1000]
            .Sample(value => Assert.Equal(value, double.Parse(NumberText.Short(value), CultureInfo.InvariantCulture), 0.00011));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, "0.5")]
    [InlineData(315722, "315722")]
    [InlineData(1e7, "1e+07")]
    [InlineData(0.00025, "2.5e-04")]
    [InlineData(double.NaN, "NaN")]
    public void A_number_alone_is_short(double value, string text) => Assert.Equal(text, NumberText.Short(value));

    [Fact]
    public void A_negative_number_that_rounds_to_zero_has_no_sign() => Assert.Equal("0.00", NumberText.WithDecimals(-0.001, 2));

    [Fact]
    public void Thousands_are_parted_by_a_comma_in_every_culture()
    {
        using var german = new GermanCulture();
        Assert.Equal("1,315,722", NumberText.Grouped(1315722));
    }
}
