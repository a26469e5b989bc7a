using System.Globalization;
using CsCheck;

namespace Tutorial.Notebooks.Tests;

public sealed class ParameterLiteralTests
{
    [Fact]
    public void Every_number_comes_back_from_its_literal() => Gen.Double.Where(double.IsFinite).Sample(number =>
    {
        var literal = ParameterLiteral.FromValue(number.ToString("R", CultureInfo.InvariantCulture), "double")!;

        Assert.Equal(number, double.Parse(ParameterLiteral.AtStartOf(literal, "double")!, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void Every_text_becomes_a_literal_on_one_line_that_ends_where_it_should() => Gen.String.Sample(text =>
    {
        var literal = ParameterLiteral.FromValue(text, "string")!;

        Assert.DoesNotContain(literal, character => char.IsControl(character));
        Assert.Equal(literal, ParameterLiteral.AtStartOf(literal + "; // \"", "string"));
    });

    [Theory]
    [InlineData("say \"hi\" \\ \n", "\"say \\\"hi\\\" \\\\ \\n\"")]
    [InlineData("\u2028\0", "\"\\u2028\\u0000\"")]
    public void Text_is_quoted_as_csharp_does(string text, string literal) =>
        Assert.Equal(literal, ParameterLiteral.FromValue(text, "string"));

    [Theory]
    [InlineData("true", "bool", "true")]
    [InlineData("False", "bool", "false")]
    [InlineData("5", "long", "5L")]
    [InlineData("0.5", "float", "0.5f")]
    [InlineData("-3", "int", "-3")]
    public void A_value_is_written_in_its_type(string value, string type, string literal) =>
        Assert.Equal(literal, ParameterLiteral.FromValue(value, type));
}
