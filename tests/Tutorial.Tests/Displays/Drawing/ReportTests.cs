namespace Tutorial.Tests;

public sealed class ReportTests
{
    private static readonly History Two = new(
        "two < three", new TrainingOptions(),
        [
            new EpochResult(1, new Metrics(1.5, 0.25, 0.5, 0.125), new Metrics(1.25, 0.5, 0.75, 0.25), 2.04, 12345.6),
            new EpochResult(2, new Metrics(1, 0.375, 0.625, 0.25), new Metrics(1.125, 0.4375, 0.875, 0.375), 1, 1000),
        ]);

    [Fact]
    public void A_history_has_a_row_for_each_epoch()
    {
        var table = Assert.Single(Markup.Tables(TrainingDisplays.Table(Two).ToHtml()));

        Assert.Equal(
            [
                ["1", "1.5000", "0.2500", "0.5000", "0.1250", "1.2500", "0.5000", "0.7500", "0.2500", "2.0"],
                ["2", "1.0000", "0.3750", "0.6250", "0.2500", "1.1250", "0.4375", "0.8750", "0.3750", "1.0"],
            ],
            table);
    }

    [Fact]
    public void A_history_says_what_it_was_trained_on_and_that_its_highest_value_was_picked()
    {
        var html = TrainingDisplays.Table(Two).ToHtml();
        Assert.Contains("<caption>two &lt; three: 2 epochs</caption>", html, StringComparison.Ordinal);
        Assert.Contains("Highest validation accuracy: 0.5000 at epoch 1, picked from 2 by looking", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_have_a_row_each() =>
        Assert.Equal(
            "metric      value\nloss       1.5000\naccuracy   0.2500\nprecision  0.5000\nrecall     0.1250",
            TrainingDisplays.Table(Two[0].Training).ToText());

    [Fact]
    public void A_summary_has_a_row_for_each_layer_and_the_sums_below()
    {
        using var model = Cifar10Network.Create(seed: 1);
        var report = ModelSummaryDisplay.Table(ModelSummary.Of(model, 1, 3, 32, 32));
        var table = Assert.Single(Markup.Tables(report.ToHtml()));

        Assert.Equal(10, table.Length);
        Assert.Equal(["conv2 (Conv2d)", "1×64×13×13", "18,496", "5.9 %", "3,115,008", "8×8"], table[3]);
        Assert.Equal(["dense1 (Linear)", "1×128", "295,040", "93.4 %", "294,912", ""], table[7]);
        Assert.Contains("Total parameters: 315,722", report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_confusion_matrix_has_a_row_for_each_true_class()
    {
        var report = EvaluationDisplays.Table(new ConfusionMatrix([0, 0, 0, 1, 1], [0, 1, 1, 1, 0], ["cat", "dog"]));

        Assert.Equal([["cat", "1", "2"], ["dog", "1", "1"]], Assert.Single(Markup.Tables(report.ToHtml())));
        Assert.EndsWith("Accuracy: 0.4000", report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_report_has_a_row_for_each_class_and_the_means()
    {
        var report = EvaluationDisplays.Table(ClassReport.Of(new ConfusionMatrix([0, 0, 1, 1], [0, 1, 1, 1], ["cat", "dog"])));

        Assert.Equal(
            [
                ["cat", "1.0000", "0.5000", "0.6667", "2"],
                ["dog", "0.6667", "1.0000", "0.8000", "2"],
                ["mean", "0.8333", "0.7500", "0.7333", "4"],
            ],
            Assert.Single(Markup.Tables(report.ToHtml())));
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        var html = EvaluationDisplays.Table(new ConfusionMatrix([0], [0], ["<b>"])).ToHtml();
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }
}
