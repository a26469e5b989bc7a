using System.Globalization;

namespace Tutorial.Tests;

public sealed class EpochLinesTests : IDisposable
{
    private static readonly EpochResult Third = new(
        3, new(0.91234, 0.67891, 0.78901, 0.55671), new(0.98, 0.65432, 0.7412, 0.5701), Seconds: 18.06, ImagesPerSecond: 2_901.4);

    private readonly StringWriter writer = new() { NewLine = "\n" };

    public void Dispose() => writer.Dispose();

    [Fact]
    public void A_finished_epoch_is_one_line_with_training_and_validation()
    {
        new EpochLines(writer).Report(At(seconds: 54, batch: 1563, finished: Third));

        Assert.Equal(
            "epoch  3/10  loss 0.9123  accuracy 0.6789 | validation loss 0.9800  accuracy 0.6543 | 18.1 s\n",
            writer.ToString());
    }

    [Fact]
    public void Decimal_commas_of_the_country_are_not_used()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            new EpochLines(writer).Report(At(seconds: 54, batch: 1563, finished: Third));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Contains("loss 0.9123", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("18.1 s", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_epoch_has_a_line_every_five_seconds()
    {
        var lines = new EpochLines(writer);
        foreach (var seconds in new[] { 1, 4.9, 5, 6, 9.9, 10.1, 11 })
            lines.Report(At(seconds, batch: (int)(781 * seconds / 5)));

        Assert.Equal(2, Written().Length);
        Assert.StartsWith(
            "epoch  3/10  loss 0.9500  accuracy 0.6600   50 % of the epoch, 2,800 images/s, about 2 min 5 s left for all\n",
            writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_epoch_has_a_line_every_tenth_of_it()
    {
        var lines = new EpochLines(writer);
        for (var batch = 1; batch <= 1563; batch++)
            lines.Report(At(seconds: batch, batch));
        Assert.Equal(9, Written().Length);
    }

    [Fact]
    public void The_five_seconds_start_anew_after_an_epochs_line_and_with_another_training()
    {
        var lines = new EpochLines(writer);
        lines.Report(At(seconds: 54, batch: 1563, finished: Third));
        lines.Report(At(seconds: 58, batch: 300));
        Assert.Single(Written());
        lines.Report(At(seconds: 5.5, batch: 300));     // of another training
        Assert.Equal(2, Written().Length);
    }

    [Theory]
    [InlineData(9, "9 s")]
    [InlineData(125, "2 min 5 s")]
    [InlineData(7322, "2 h 2 min")]
    public void The_time_left_is_in_words(int seconds, string words)
    {
        new EpochLines(writer).Report(At(seconds: 6, batch: 300) with { Remaining = TimeSpan.FromSeconds(seconds) });
        Assert.EndsWith($"about {words} left for all\n", writer.ToString(), StringComparison.Ordinal);
    }

    private static TrainingProgress At(double seconds, int batch, EpochResult? finished = null) => new(
        3, 10, batch, 1563, 0.95, 0.66, 2_800, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(125), finished);

    private string[] Written() => writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
