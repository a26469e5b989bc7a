using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ExpectedAnswerTests
{
    private static readonly float[,] Table = { { 1, 2 }, { 3, 4.5f } };

    private static readonly ExpectedAnswer Expected = new(
        Table,
        1e-6,
        new Mistake(new float[,] { { 1, 3 }, { 2, 4.5f } }, "Rows and columns are swapped."));

    public static TheoryData<object> SameNumbers =>
        [Table, new double[,] { { 1, 2 }, { 3, 4.5 } }, tensor(new double[,] { { 1, 2 }, { 3, 4.5 } })];

    [Theory, MemberData(nameof(SameNumbers))]
    public void The_same_numbers_are_right_as_an_array_of_any_type_and_as_a_tensor(object answer) =>
        Assert.Equal(ExerciseOutcome.Right, Expected.Judge(answer).Outcome);

    [Fact]
    public void A_wrong_shape_is_named_with_the_one_expected() =>
        Assert.Equal(Verdict.Wrong("The shape is [4], and [2, 2] is expected."), Expected.Judge(new[] { 1, 2, 3, 4.5 }));

    [Fact]
    public void The_first_number_that_differs_is_named_with_its_place() =>
        Assert.Equal(
            Verdict.Wrong("The shape is right; the first number that differs, at [1, 0], is 7, which is too large."),
            Expected.Judge(new double[,] { { 1, 2 }, { 7, 8 } }));

    [Fact]
    public void A_mistake_that_is_known_is_called_by_its_name() =>
        Assert.StartsWith(
            "Rows and columns are swapped. ",
            Expected.Judge(new double[,] { { 1, 3 }, { 2, 4.5 } }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Something_that_is_no_number_is_said_to_be_none() =>
        Assert.Equal(
            Verdict.Wrong("An answer of type String is no number, list, array or tensor; one of shape [2, 2] is expected."),
            Expected.Judge("four"));

    [Fact]
    public void NaN_is_not_near_anything() =>
        Assert.Equal(ExerciseOutcome.Wrong, Expected.Judge(new double[,] { { 1, 2 }, { double.NaN, 4.5 } }).Outcome);

    [Fact]
    public void Only_infinity_is_near_infinity()
    {
        var expected = new ExpectedAnswer(-1, 1e-6, new Mistake(double.NegativeInfinity, "The sum overflowed."));

        Assert.Equal(
            ["-3 is too small.", "The sum overflowed. -Infinity is too small."],
            new[] { -3, double.NegativeInfinity }.Select(answer => expected.Judge(answer).Message));
    }

    [Theory]
    [InlineData(8.0, "8 is too small.")]
    [InlineData(9.1, "9.1 is too large.")]
    [InlineData(double.NaN, "NaN is no number.")]
    public void A_single_number_is_said_to_be_too_small_or_too_large_but_not_given_away(double answer, string message) =>
        Assert.Equal(Verdict.Wrong(message), new ExpectedAnswer(9, 0).Judge(answer));

    [Theory]
    [InlineData(1_000_000.5, ExerciseOutcome.Right)]
    [InlineData(1_000_020, ExerciseOutcome.Wrong)]
    public void The_tolerance_is_a_part_of_the_number(double answer, ExerciseOutcome outcome) =>
        Assert.Equal(outcome, new ExpectedAnswer(1_000_000, 1e-5).Judge(answer).Outcome);

    [Theory]
    [InlineData(" Equivariant ", ExerciseOutcome.Right)]
    [InlineData("invariant", ExerciseOutcome.Wrong)]
    [InlineData(3, ExerciseOutcome.Wrong)]
    public void A_word_is_compared_without_case_and_blanks(object answer, ExerciseOutcome outcome) =>
        Assert.Equal(outcome, new ExpectedAnswer("equivariant", 0).Judge(answer).Outcome);
}
