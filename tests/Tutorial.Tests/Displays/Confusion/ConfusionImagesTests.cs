using CsCheck;

namespace Tutorial.Tests;

public sealed class ConfusionImagesTests
{
    [Fact]
    public void Pairs_confused_most_come_first_and_right_answers_last()
    {
        // True classes are cat, dog, cat, dog, …; bright images are taken for dogs.
        using var dataset = Shades.Of(255, 255, 200, 0, 0, 0, 255);
        using var predictions = Shades.Predict(dataset);
        var cells = ConfusionImages.Of(predictions);

        Assert.Equal([(0, 1), (1, 0), (0, 0), (1, 1)], cells.Select(cell => (cell.Row, cell.Column)));
        Assert.Equal([0, 6, 2], cells[0].Images);       // the brightest cats have the highest loss
        Assert.Equal([3, 5], cells[1].Images);
    }

    [Fact]
    public void The_first_get_several_and_every_other_gets_one_before_any_gets_a_second()
    {
        int[] available = [.. Enumerable.Repeat(50, 10)];
        Assert.Equal([6, 6, 6, 6, 6, 6, 1, 1, 1, 0], ConfusionImages.Share(available, 39));
        Assert.Equal([6, 6, 6, 6, 6, 6, 2, 2, 1, 1], ConfusionImages.Share(available, 42));
    }

    [Fact]
    public void No_cell_shows_more_than_it_has_and_all_together_no_more_than_there_is_room() =>
        Gen.Select(Gen.Int[0, 30].Array[0, 40], Gen.Int[0, 200]).Sample((available, room) =>
        {
            var shown = ConfusionImages.Share(available, room);
            Assert.True(shown.Sum() <= room);
            Assert.All(shown.Zip(available), pair => Assert.InRange(pair.First, 0, Math.Min(pair.Second, 12)));
            Assert.True(shown.Sum() == room || shown.Zip(available).All(pair => pair.First == Math.Min(pair.Second, 12)));
        });
}
