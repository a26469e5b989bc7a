namespace Tutorial.Tests;

public sealed class ExerciseTests
{
    private const string Number = "02.1";

    [Fact]
    public void While_the_answer_is_null_there_is_none_yet() =>
        Assert.Equal(ExerciseOutcome.Unanswered, Exercise.Check(Number, null).Outcome);

    [Fact]
    public void An_exercise_that_does_not_exist_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Exercise.Check("2.1", 3));
        Assert.StartsWith(
            "There is no exercise '2.1'; a number is the lesson and the place in it, such as \"02.3\".",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_hint_lies_folded_below_a_wrong_answer_and_a_solution_folded_in_the_hint()
    {
        var html = Exercise.Check(Number, "wrong").ToHtml();

        Assert.Matches(
            "<details[^>]*><summary>A hint</summary>.*<details[^>]*><summary>A solution</summary>.*</details></details>",
            html.ReplaceLineEndings(""));
        Assert.DoesNotContain(" open", html, StringComparison.Ordinal);
    }

    [Fact]
    public void In_plain_text_a_wrong_answer_names_the_call_that_helps_and_does_not_tell_the_solution()
    {
        var text = Exercise.Check(Number, "wrong").ToString();

        Assert.EndsWith("Exercise.Hint(\"02.1\") helps.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exercise.Check", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_from_a_right_answer_is_said_behind_it()
    {
        Assert.Equal("Right. It follows.", Verdict.Right().With("It follows.").Message);
        Assert.Equal("Right.", Verdict.Right().With("").Message);
    }

    [Fact]
    public void Every_exercise_says_what_follows_from_its_right_answer() =>
        Assert.Equal([], ExerciseCatalog.All.Where(exercise => exercise.Insight.Length == 0).Select(exercise => exercise.Number));

    [Fact]
    public void What_a_learner_wrote_never_becomes_markup() =>
        Assert.DoesNotContain("<img", new ExerciseResult(Number, Verdict.Wrong("<img src=x>")).ToHtml(), StringComparison.Ordinal);
}
