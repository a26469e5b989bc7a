namespace Tutorial.Tests;

public sealed class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix Matrix = new(
        actual: [0, 0, 0, 0, 1, 1, 1, 2, 2],
        predicted: [0, 1, 1, 2, 1, 0, 0, 2, 0],
        classNames: ["cat", "dog", "ship"]);

    [Fact]
    public void Rows_are_true_and_columns_predicted()
    {
        Assert.Equal(new long[,] { { 1, 2, 1 }, { 2, 1, 0 }, { 1, 0, 1 } }, Matrix.Counts);
        Assert.Equal(9, Matrix.Total);
        Assert.Equal(3 / 9.0, Matrix.Accuracy);
    }

    [Fact]
    public void Normalised_rows_are_shares_of_a_true_class()
    {
        Assert.Equal(
            new double[,] { { 1 / 4.0, 2 / 4.0, 1 / 4.0 }, { 2 / 3.0, 1 / 3.0, 0 }, { 1 / 2.0, 0, 1 / 2.0 } },
            Matrix.Normalized());
    }

    [Fact]
    public void The_most_frequent_confusions_come_first_and_absent_ones_not_at_all()
    {
        Assert.Equal(
            [new("cat", "dog", 2), new("dog", "cat", 2), new("cat", "ship", 1), new("ship", "cat", 1)],
            Matrix.MostConfused(10));
        Assert.Equal([new("cat", "dog", 2)], Matrix.MostConfused(1));
    }

    [Fact]
    public void Pairs_add_both_directions()
    {
        Assert.Equal([new("cat", "dog", 4), new("cat", "ship", 2)], Matrix.ConfusedPairs(10));
    }

    [Fact]
    public void A_class_without_images_has_a_row_of_zeros()
    {
        var matrix = new ConfusionMatrix([0], [0], ["cat", "dog"]);
        Assert.Equal(new double[,] { { 1, 0 }, { 0, 0 } }, matrix.Normalized());
    }

    [Fact]
    public void It_counts_what_a_model_predicted()
    {
        using var images = BrightAndDark.Images(20);
        using var model = BrightAndDark.Model();
        using var predictions = Predictions.Of(model, images);
        var matrix = ConfusionMatrix.Of(predictions);
        Assert.Equal(20, matrix.Total);
        Assert.Equal(Evaluator.Evaluate(model, images).Accuracy, matrix.Accuracy);
    }

    [Fact]
    public void Lists_of_different_length_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 1], [0], ["cat", "dog"]));
        Assert.StartsWith("There are 2 true classes but 1 predicted ones", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_class_without_a_name_is_refused(long label)
    {
        var error = Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0], [label], ["cat", "dog"]));
        Assert.StartsWith($"Class {label} has no name: classes run from 0 to 1.", error.Message, StringComparison.Ordinal);
    }
}
