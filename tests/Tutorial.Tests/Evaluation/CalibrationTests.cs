namespace Tutorial.Tests;

public sealed class CalibrationTests
{
    // Worked out on paper. 0.5–0.6: 0.52 and 0.58, one of two right, so |0.55 − 0.5| = 0.05 with the weight 2/5. 0.9–1.0: 0.91, 0.95 and
    // 0.99, one of three right, so |0.95 − 1/3| with the weight 3/5. Together 0.02 + 0.37 = 0.39.
    private static readonly double[] Confidences = [0.52, 0.58, 0.91, 0.95, 0.99];
    private static readonly bool[] Right = [true, false, true, false, false];

    [Fact]
    public void The_expected_error_is_the_one_done_on_paper() =>
        Assert.Equal(0.39, Calibration.Of(Confidences, Right, bins: 10).ExpectedError, 1e-12);

    [Fact]
    public void Each_range_has_its_answers_their_mean_probability_and_their_share_of_right_ones()
    {
        var bins = Calibration.Of(Confidences, Right, bins: 10).Bins;

        Assert.Equal(10, bins.Count);
        Assert.Equal([0, 0, 0, 0, 0, 2, 0, 0, 0, 3], bins.Select(bin => bin.Count));
        Assert.Equal((0.5, 0.6), (bins[5].From, bins[5].To));
        Assert.Equal(0.55, bins[5].Confidence, 1e-12);
        Assert.Equal(0.5, bins[5].Accuracy, 1e-12);
        Assert.Equal(1 / 3.0, bins[9].Accuracy, 1e-12);
        Assert.True(double.IsNaN(bins[0].Confidence) && double.IsNaN(bins[0].Accuracy));
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.25, 1)]       // the lower end belongs to a range
    [InlineData(0.5, 2)]
    [InlineData(1.0, 3)]
    [InlineData(1.0000001, 3)]  // as rounding leaves it
    public void A_probability_lies_in_the_range_that_begins_with_it(double confidence, int expected)
    {
        var bins = Calibration.Of([confidence], [true], bins: 4).Bins;
        Assert.Equal(expected, Enumerable.Range(0, 4).Single(bin => bins[bin].Count == 1));
    }

    [Fact]
    public void Who_is_right_as_often_as_sure_has_no_error() =>
        Assert.Equal(0, Calibration.Of([0.75, 0.75, 0.75, 0.75], [true, true, false, true], bins: 10).ExpectedError, 1e-12);

    [Fact]
    public void The_answers_of_a_network_are_sorted_by_the_probability_of_the_predicted_class()
    {
        using var samples = new DisplaySamples();
        var predictions = samples.Predictions;

        var calibration = Calibration.Of(predictions);

        var highest = Enumerable.Range(0, predictions.Count).Select(image => (double)predictions.ProbabilitiesOf(image).Max()).ToArray();
        var right = Enumerable.Range(0, predictions.Count).Count(image => predictions.Predicted[image] == predictions.Actual[image]);
        Assert.Equal(predictions.Count, calibration.Count);
        Assert.Equal(highest.Sum(), calibration.Bins.Where(bin => bin.Count > 0).Sum(bin => bin.Count * bin.Confidence), 1e-6);
        Assert.Equal(right, calibration.Bins.Where(bin => bin.Count > 0).Sum(bin => bin.Count * bin.Accuracy), 1e-6);
    }

    [Theory]
    [InlineData(new double[0], new bool[0], "There is no answer to sort")]
    [InlineData(new[] { 0.5, 0.5 }, new[] { true }, "There are 2 probabilities but 1 answers")]
    [InlineData(new[] { 0.5, 90 }, new[] { true, true }, "90 is no probability")]
    [InlineData(new[] { -0.1 }, new[] { true }, "-0.1 is no probability")]
    [InlineData(new[] { double.NaN }, new[] { true }, "NaN is no probability")]
    public void What_cannot_be_sorted_is_refused_by_its_name(double[] confidences, bool[] right, string words)
    {
        var error = Assert.Throws<ArgumentException>(() => Calibration.Of(confidences, right, bins: 10));
        Assert.StartsWith(words, error.Message, StringComparison.Ordinal);
    }
}
