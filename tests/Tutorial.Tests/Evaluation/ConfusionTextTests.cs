namespace Tutorial.Tests;

public sealed class ConfusionTextTests
{
    [Fact]
    public void A_cell_is_a_sentence()
    {
        var matrix = Row(63, 37);
        Assert.Equal("true cat, predicted dog: 37 images, 37 % of class cat", ConfusionText.Sentence(matrix, 0, 1));
        Assert.Equal("true dog, predicted cat: 0 images, 0 % of class dog", ConfusionText.Sentence(matrix, 1, 0));
    }

    [Theory]
    [InlineData(1, 2, "33 %")]
    [InlineData(1, 999, "<1 %")]
    [InlineData(1, 199, "1 %")]
    [InlineData(0, 7, "0 %")]
    [InlineData(999, 1, ">99 %")]
    [InlineData(7, 0, "100 %")]
    [InlineData(0, 0, "0 %")]
    public void Nothing_is_rounded_to_none_or_to_all(int here, int elsewhere, string share) =>
        Assert.Equal(share, ConfusionText.Share(Row(here, elsewhere), 0, 0));

    [Fact]
    public void One_image_is_not_several() => Assert.Equal(["1 image", "1,234 images"], new[] { 1L, 1234 }.Select(ConfusionText.Images));

    /// <summary>Cats only, so many predicted as cats and as dogs.</summary>
    private static ConfusionMatrix Row(int cats, int dogs) => new(
        new long[cats + dogs], [.. Enumerable.Range(0, cats + dogs).Select(image => image < cats ? 0L : 1)], ["cat", "dog"]);
}
