using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class InputQuestionsTests
{
    private readonly FrontEnd frontEnd = new();

    [Fact]
    public void A_reply_to_nothing_is_dropped_and_logged()
    {
        frontEnd.Send(FrontEnd.Answer("x", frontEnd.Request));
        Assert.Contains("nothing is asked", Assert.Single(frontEnd.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_reply_to_the_same_question_is_dropped()
    {
        var (answer, question) = Ask();
        frontEnd.Send(FrontEnd.Answer("first", question));
        frontEnd.Send(FrontEnd.Answer("second", question));
        Assert.Equal("first", await answer);
        Assert.Single(frontEnd.Log);
    }

    [Fact]
    public Task A_reply_of_another_front_end_is_dropped() =>
        AssertDropped("another front end", question => FrontEnd.Answer("x", question) with { Identities = [[9]] });

    [Fact]
    public Task A_reply_to_another_question_is_dropped() => AssertDropped(
        "another question",
        question => FrontEnd.Answer("x", question) with { ParentHeader = MessageHeader.Create(MessageType.InputRequest, "kernel") });

    [Fact]
    public Task A_message_of_another_type_is_dropped() =>
        AssertDropped("input_reply", question => Message.Create("bogus", [], "client") with { Identities = question.Identities });

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value": null}""")]
    [InlineData("""{"value": 7}""")]
    public Task A_reply_without_a_text_is_dropped(string content) => AssertDropped(
        "no text named value", question => FrontEnd.Answer("x", question) with { Content = JsonNode.Parse(content)!.AsObject() });

    [Fact]
    public async Task A_reply_may_name_the_question()
    {
        var (answer, question) = Ask();
        frontEnd.Send(FrontEnd.Answer("x", question) with { ParentHeader = question.Header });
        Assert.Equal("x", await answer);
    }

    [Fact]
    public async Task A_reply_may_name_the_cells_request()
    {
        var (answer, question) = Ask();
        frontEnd.Send(FrontEnd.Answer("x", question) with { ParentHeader = frontEnd.Request.Header });
        Assert.Equal("x", await answer);
    }

    [Fact]
    public async Task A_question_that_a_cell_leaves_open_fails_when_the_cell_ends()
    {
        var (answer, question) = Ask();
        frontEnd.Input.End();
        Assert.Contains(
            "its cell has ended",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => answer)).Message,
            StringComparison.Ordinal);
        frontEnd.Send(FrontEnd.Answer("late", question));
        Assert.Contains("nothing is asked", Assert.Single(frontEnd.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_a_cell_that_has_ended_is_not_asked()
    {
        frontEnd.Input.End();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => frontEnd.Input.AskAsync("?", isPassword: false, TestContext.Current.CancellationToken));
        Assert.Empty(frontEnd.Questions);
    }

    /// <summary>The message is dropped, and the question stays open for a right one.</summary>
    private async Task AssertDropped(string reason, Func<Message, Message> wrong)
    {
        var (answer, question) = Ask();
        frontEnd.Send(wrong(question));
        Assert.Contains(reason, Assert.Single(frontEnd.Log), StringComparison.Ordinal);
        frontEnd.Send(FrontEnd.Answer("right", question));
        Assert.Equal("right", await answer);
    }

    private (Task<string?> Answer, Message Question) Ask()
    {
        var answer = frontEnd.Input.AskAsync("?", isPassword: false, TestContext.Current.CancellationToken);
        return (answer, frontEnd.Questions[^1]);
    }
}
