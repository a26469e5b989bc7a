using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Tests;

public sealed class LessonMetricsTests
{
    [Fact]
    public void What_is_true_is_asserted_in_silence() => Assert.Null(Record.Exception(() => Lesson.Assert(1 + 1 == 2, "arithmetic")));

    [Fact]
    public void What_is_not_true_fails_with_its_message()
    {
        var exception = Assert.Throws<LessonAssertException>(() => Lesson.Assert(1 + 1 == 3, "The accuracy is below 0.65."));

        Assert.Equal("The accuracy is below 0.65.", exception.Message);
    }

    [Theory]
    [InlineData(double.NaN, "The metric 'loss' is NaN, and only a finite number can be recorded.")]
    [InlineData(double.PositiveInfinity, "The metric 'loss' is Infinity, and only a finite number can be recorded.")]
    public void A_number_that_is_not_finite_is_refused(double value, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => Lesson.Record("loss", value));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_says_nothing_is_refused() => Assert.Throws<ArgumentException>(() => Lesson.Record(" ", 1));

    [Fact]
    public void A_metric_is_json_for_runners_and_a_line_for_readers()
    {
        TutorialDisplays.Register();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            var metric = new RecordedMetric("test \"accuracy\"", 0.6512);

            Assert.Equal(
                """{"name":"test \u0022accuracy\u0022","value":0.6512}""",
                metric.ToDisplayString("application/vnd.tutorial.metric+json"));
            Assert.Equal("test \"accuracy\" = 0.6512", metric.ToDisplayString("text/plain"));
            Assert.Equal(
                ["application/vnd.tutorial.metric+json", "text/plain"],
                Formatter.GetPreferredMimeTypesFor(typeof(RecordedMetric)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
