using System.Text;
using CsCheck;

namespace Tutorial.Kernel.Tests;

public sealed class CodePointsTests
{
    private static readonly Gen<string> Texts = Gen.OneOf([.. new[] { "a", "é", "\n", "😀", "𝒙", "👩‍🔬" }.Select(Gen.Const)]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void A_place_in_code_points_is_the_index_of_as_many_UTF_32_units() => Texts.Sample(text =>
    {
        var units = Encoding.UTF32.GetBytes(text);
        for (var place = 0; place <= units.Length / 4; place++)
        {
            var before = Encoding.UTF32.GetString(units, 0, place * 4);
            Assert.Equal(before.Length, CodePoints.ToIndex(text, place));
            Assert.Equal(place, CodePoints.Count(text, before.Length));
        }
    });

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(4, 4)]
    [InlineData(long.MaxValue, 4)]
    public void A_place_outside_the_text_is_its_nearer_end(long place, int index) => Assert.Equal(index, CodePoints.ToIndex("a😀b", place));

    [Fact]
    public void Half_a_surrogate_pair_counts_as_one() => Assert.Equal((2, 2), (CodePoints.ToIndex("a\ud83d", 2), CodePoints.Count("a\ud83d", 2)));
}
