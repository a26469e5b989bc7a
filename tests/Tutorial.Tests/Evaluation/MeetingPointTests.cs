namespace Tutorial.Tests;

public sealed class MeetingPointTests
{
    [Fact]
    public void The_first_epoch_within_the_tolerance_is_the_meeting_and_has_the_training_value()
    {
        Assert.Equal(new MeetingPoint(2, 0.60), MeetingPoint.Find([0.40, 0.60, 0.70, 0.705], [0.50, 0.605, 0.69, 0.70]));
    }

    [Fact]
    public void Curves_may_meet_at_once_and_from_either_side()
    {
        Assert.Equal(new MeetingPoint(1, 0.5), MeetingPoint.Find([0.5], [0.495]));
        Assert.Equal(new MeetingPoint(1, 0.5), MeetingPoint.Find([0.5], [0.505]));
    }

    [Fact]
    public void Exactly_the_tolerance_apart_is_a_meeting_in_spite_of_rounding()
    {
        Assert.Equal(new MeetingPoint(1, 0.67), MeetingPoint.Find([0.67], [0.68]));
    }

    [Fact]
    public void Crossing_between_two_epochs_without_coming_close_is_no_meeting()
    {
        Assert.Null(MeetingPoint.Find([0.40, 0.60], [0.50, 0.55]));
    }

    [Fact]
    public void No_epochs_and_missing_numbers_are_no_meeting()
    {
        Assert.Null(MeetingPoint.Find([], []));
        Assert.Null(MeetingPoint.Find([double.NaN], [0.5]));
    }

    [Fact]
    public void Another_tolerance_may_be_asked_for()
    {
        Assert.Equal(new MeetingPoint(1, 0.40), MeetingPoint.Find([0.40, 0.60], [0.50, 0.55], tolerance: 0.2));
        Assert.Null(MeetingPoint.Find([0.5], [0.5001], tolerance: 0));
    }

    [Fact]
    public void Curves_of_different_length_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => MeetingPoint.Find([0.5], [0.5, 0.6]));
        Assert.StartsWith("The training curve has 1 epochs and the validation curve 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_tolerance_that_is_no_distance_is_refused(double tolerance)
    {
        Assert.Throws<ArgumentException>(() => MeetingPoint.Find([0.5], [0.5], tolerance));
    }
}
