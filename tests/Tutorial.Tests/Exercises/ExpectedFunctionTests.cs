namespace Tutorial.Tests;

public sealed class ExpectedFunctionTests
{
    private static readonly ExpectedFunction<double, double> Square = new(
        (2, "2", new ExpectedAnswer(4, 0)),
        (-3, "−3", new ExpectedAnswer(9, 0)));

    [Fact]
    public void A_function_that_gives_every_result_is_right() =>
        Assert.Equal(ExerciseOutcome.Right, Square.Judge((Func<double, double>)(x => x * x)).Outcome);

    [Fact]
    public void The_first_case_that_is_wrong_is_named() =>
        Assert.Equal(Verdict.Wrong("For −3: -9 is too small."), Square.Judge((Func<double, double>)(x => x * Math.Abs(x))));

    [Fact]
    public void What_a_function_throws_is_shown_and_not_thrown() =>
        Assert.Equal(
            Verdict.Wrong("For 2: The function threw InvalidOperationException: no luck"),
            Square.Judge((Func<double, double>)(_ => throw new InvalidOperationException("no luck"))));

    [Fact]
    public void Something_else_is_said_to_be_no_such_function() =>
        Assert.Equal(Verdict.Wrong("The answer is of type Int32; a function from Double to Double is expected."), Square.Judge(4));
}
