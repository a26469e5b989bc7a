namespace Tutorial.Tests;

public sealed class TrainingProgressTests
{
    /// <summary>
    /// With a clock that moves 50 ms at each look the training looks at it, reports cannot come more often than every fourth look.
    /// </summary>
    [Fact]
    public void Reports_come_at_most_five_times_a_second_and_at_the_end_of_each_epoch()
    {
        var reports = Reports(new TickingTime(TimeSpan.FromMilliseconds(50)), epochs: 2);

        var within = reports.Where(report => report.Finished is null).ToArray();
        Assert.NotEmpty(within);
        Assert.All(
            within.Zip(within.Skip(1)),
            pair => Assert.True(pair.Second.Elapsed - pair.First.Elapsed >= TimeSpan.FromMilliseconds(200)));
        Assert.Equal([1, 2], reports.Where(report => report.Finished is not null).Select(report => report.Finished!.Epoch));
    }

    /// <summary>
    /// Reading the metrics waits for a GPU, and finds a loss that is no number: so where it is found tells when they were read.
    /// </summary>
    [Fact]
    public void Without_a_listener_the_metrics_are_read_at_the_end_of_the_epoch_only()
    {
        Assert.Contains("after 10 of 10 batches", Explosion(progress: null), StringComparison.Ordinal);
        Assert.DoesNotContain("after 10 of 10 batches", Explosion(new Recording(_ => { })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_too_fast_for_reports_still_reports_each_epoch()
    {
        var reports = Reports(new TickingTime(TimeSpan.Zero), epochs: 3);
        Assert.Equal([1, 2, 3], reports.Select(report => report.Finished!.Epoch));
        Assert.All(reports, report => Assert.Equal(0, report.ImagesPerSecond));
    }

    [Fact]
    public void Reports_say_how_far_it_is_and_how_long_it_still_takes()
    {
        var reports = Reports(new TickingTime(TimeSpan.FromMilliseconds(50)), epochs: 2);

        Assert.All(reports, report => Assert.Equal((2, 10), (report.Epochs, report.Batches)));
        Assert.All(reports, report =>
        {
            var done = (report.Epoch - 1) * 10 + report.Batch;
            Assert.Equal(report.Elapsed * (20 - done) / done, report.Remaining);
        });
        Assert.Equal(TimeSpan.Zero, reports[^1].Remaining);
    }

    [Fact]
    public void The_last_report_of_an_epoch_carries_its_result()
    {
        using var images = BrightAndDark.Images(100);
        using var model = BrightAndDark.Model();
        var reports = new List<TrainingProgress>();
        var history = Trainer.Fit(
            model, images, images, new() { Epochs = 2 }, new Recording(reports.Add), TestContext.Current.CancellationToken);

        Assert.Equal(history.ToArray(), reports.Where(report => report.Finished is not null).Select(report => report.Finished));
    }

    [Fact]
    public void An_epochs_seconds_hold_the_validation_and_its_speed_does_not()
    {
        using var images = BrightAndDark.Images(100);
        using var model = BrightAndDark.Model();
        var time = new TickingTime(TimeSpan.FromMilliseconds(50));
        var result = Trainer.Fit(
            model, images, images, new() { Epochs = 1, BatchSize = 10 }, null, time, TestContext.Current.CancellationToken)[0];

        Assert.True(result.Seconds > 100 / result.ImagesPerSecond);
    }

    private static string Explosion(IProgress<TrainingProgress>? progress)
    {
        using var images = BrightAndDark.Images(100);
        using var model = BrightAndDark.Model();
        return Assert.Throws<NotFiniteNumberException>(() => Trainer.Fit(
            model, images, images, new() { Epochs = 1, BatchSize = 10, LearningRate = 1e30 }, progress,
            new TickingTime(TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken)).Message;
    }

    private static List<TrainingProgress> Reports(TimeProvider time, int epochs)
    {
        using var images = BrightAndDark.Images(100);
        using var model = BrightAndDark.Model();
        var reports = new List<TrainingProgress>();
        Trainer.Fit(
            model, images, images, new() { Epochs = epochs, BatchSize = 10 }, new Recording(reports.Add), time,
            TestContext.Current.CancellationToken);
        return reports;
    }
}
