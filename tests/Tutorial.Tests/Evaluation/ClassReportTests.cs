namespace Tutorial.Tests;

public sealed class ClassReportTests
{
    /// <summary>The numbers of scikit-learn's classification_report for these lists, worked out by hand.</summary>
    [Fact]
    public void Each_class_is_judged_by_itself()
    {
        var report = Report([0, 0, 0, 0, 1, 1, 1, 2, 2], [0, 1, 1, 2, 1, 0, 0, 2, 0]);

        Assert.Equal(
            [
                new("cat", 1 / 4.0, 1 / 4.0, 1 / 4.0, 4),
                new("dog", 1 / 3.0, 1 / 3.0, 1 / 3.0, 3),
                new("ship", 1 / 2.0, 1 / 2.0, 1 / 2.0, 2),
            ],
            report.Classes);
        Assert.Equal(13 / 36.0, report.MacroPrecision, tolerance: 1e-15);
        Assert.Equal(3 / 9.0, report.Accuracy);
    }

    [Fact]
    public void Precision_looks_down_a_column_and_recall_along_a_row()
    {
        var report = Report([0, 0, 0, 1], [0, 0, 1, 1]);

        Assert.Equal(new ClassScore("cat", 1, 2 / 3.0, 0.8, 3), report.Classes[0]);
        Assert.Equal(new ClassScore("dog", 1 / 2.0, 1, 2 / 3.0, 1), report.Classes[1]);
    }

    [Fact]
    public void Macro_means_count_each_class_the_same()
    {
        var report = Report([0, 0, 0, 1], [0, 0, 1, 1]);

        Assert.Equal((1 + 0.5 + 0) / 3, report.MacroPrecision, tolerance: 1e-15);
        Assert.Equal((2 / 3.0 + 1 + 0) / 3, report.MacroRecall, tolerance: 1e-15);
        Assert.Equal((0.8 + 2 / 3.0 + 0) / 3, report.MacroF1, tolerance: 1e-15);
    }

    [Fact]
    public void A_class_never_predicted_and_never_there_scores_zero()
    {
        Assert.Equal(new ClassScore("ship", 0, 0, 0, 0), Report([0], [1]).Classes[2]);
    }

    private static ClassReport Report(long[] actual, long[] predicted) =>
        ClassReport.Of(new ConfusionMatrix(actual, predicted, ["cat", "dog", "ship"]));
}
