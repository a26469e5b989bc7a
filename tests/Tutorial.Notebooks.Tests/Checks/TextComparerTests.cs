namespace Tutorial.Notebooks.Tests;

public sealed class TextComparerTests
{
    [Theory]
    [InlineData("same", "same")]
    [InlineData("loss 2.3026", "loss 2.3027")]                              // rounding: one unit in the last place
    [InlineData("loss 1234.5678", "loss 1234.9")]                           // within a thousandth
    [InlineData("difference 0", "difference 5.96e-08")]                     // nearly zero
    [InlineData("gap −0.50001", "gap -0.50002")]
    [InlineData("a   1.50\nb  12.50", "a  1.50\nb 12.50")]                  // wider columns
    [InlineData("trailing \n", "trailing")]
    [InlineData("fill: #102030", "fill: #112131")]
    [InlineData("fill: rgb(1,2,3)", "fill: rgb(2,3,4)")]
    [InlineData("took 12.3 s", "took 9.8 s")]
    [InlineData("about 1 min 10 s left", "about 58 s left")]
    [InlineData("666 images/s", "1,203.5 images/s")]
    [InlineData("850 µs", "1.2 ms")]
    [InlineData("read /home/a/data/x.bin", "read /srv/b/x.bin")]
    [InlineData(@"read C:\a\x.bin", @"read D:\b\c\x.bin")]
    [InlineData("at 2026-01-02 03:04:05", "at 2027-10-11T12:13:14Z")]
    [InlineData("id 0b9bf0a3-8b0c-4f3c-9d39-31c2a1a6b6a5", "id 11111111-2222-3333-4444-555555555555")]
    [InlineData("<Axes at 0x7f00a1b2c3d4>", "<Axes at 0x7f00ffffffff>")]
    [InlineData(".NET 10.0.12", ".NET 10.0.3")]
    public void What_does_not_matter_is_no_difference(string expected, string actual) =>
        Assert.Null(TextComparer.Compare(expected, actual, new ComparisonOptions()));

    [Theory]
    [InlineData("same", "other", "the text differs")]
    [InlineData("7,954 parameters", "7,955 parameters", "7,954 became 7,955, a relative difference of 1.3e-4")]     // a count is exact
    [InlineData("step 10", "step 11", "10 became 11, a relative difference of 1.0e-1")]
    [InlineData("meet at epoch 5.", "meet at epoch 4.", "5 became 4, a relative difference of 2.0e-1")]
    [InlineData("loss 2.30", "loss 2.40", "2.30 became 2.40, a relative difference of 4.3e-2")]
    [InlineData("loss 0.1", "loss 0.2", "0.1 became 0.2, a relative difference of 1.0e+0")]
    [InlineData("w = -1.5", "w = 1.5", "-1.5 became 1.5, a relative difference of 2.0e+0")]
    [InlineData("0", "3", "0 became 3")]
    [InlineData("fill: #102030", "fill: #202030", "the colour #102030 became #202030")]
    [InlineData("NaN", "1.0", "the text differs")]
    [InlineData("3/5 right", "2/5 right", "3 became 2, a relative difference of 3.3e-1")]                          // no path
    [InlineData("12 seas", "13 seas", "12 became 13, a relative difference of 8.3e-2")]                            // no seconds
    [InlineData("12 states", "12 nations", "the text differs")]
    public void What_matters_is_a_difference(string expected, string actual, string reason)
    {
        var mismatch = TextComparer.Compare(expected, actual, new ComparisonOptions());

        Assert.Equal(reason, mismatch?.Reason);
        Assert.Equal("line 1", mismatch?.Place);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1e-6, 0, false)]
    [InlineData(1e-3, 0, true)]
    [InlineData(0, 0.02, true)]
    public void Tolerances_decide_over_numbers(double relative, double absolute, bool isEqual)
    {
        var options = new ComparisonOptions { RelativeTolerance = relative, AbsoluteTolerance = absolute };

        Assert.Equal(isEqual, TextComparer.Compare("x = 20.01", "x = 20.0200001", options) is null);
    }

    [Fact]
    public void The_first_line_that_differs_is_shown()
    {
        var mismatch = TextComparer.Compare("one\ntwo\nthree", "one\nTWO\nTHREE", new ComparisonOptions());

        Assert.Equal(new Mismatch("line 2", "the text differs", "two", "TWO"), mismatch);
    }

    [Fact]
    public void Lines_that_are_missing_are_counted()
    {
        var mismatch = TextComparer.Compare("one\ntwo", "one", new ComparisonOptions());

        Assert.Equal(new Mismatch("line 2", "1 lines instead of 2", "two", "(the end)"), mismatch);
    }
}
