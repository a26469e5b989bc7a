using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class HistoryHandlerTests
{
    private readonly InputHistory history = new();

    public HistoryHandlerTests()
    {
        history.Add(1, "\"a\"").Output = "a";
        history.Add(3, "1 + 1");
    }

    [Theory]
    [InlineData("""{"hist_access_type": "tail", "n": 1}""", """[[1,3,"1 + 1"]]""")]
    [InlineData("""{"hist_access_type": "tail", "n": 9, "output": true, "raw": true}""", """[[1,1,["\u0022a\u0022","a"]],[1,3,["1 + 1",null]]]""")]
    [InlineData("""{"hist_access_type": "range", "session": 0, "start": 2, "stop": 4}""", """[[1,3,"1 + 1"]]""")]
    [InlineData("""{"hist_access_type": "range", "session": 1}""", """[[1,1,"\u0022a\u0022"],[1,3,"1 + 1"]]""")]
    [InlineData("""{"hist_access_type": "range", "session": -1}""", "[]")]
    [InlineData("""{"hist_access_type": "range", "session": 7}""", "[]")]
    [InlineData("""{"hist_access_type": "search", "pattern": "1*", "unique": true}""", """[[1,3,"1 + 1"]]""")]
    [InlineData("""{"hist_access_type": "search"}""", """[[1,1,"\u0022a\u0022"],[1,3,"1 + 1"]]""")]
    public void A_history_is_triples_of_session_line_and_input(string content, string expected) =>
        Assert.Equal(expected, Ask(content)["history"]!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));

    [Theory]
    [InlineData("{}", "hist_access_type")]
    [InlineData("""{"hist_access_type": "bogus"}""", "bogus")]
    [InlineData("""{"hist_access_type": "tail", "n": "all"}""", "n is not a whole number")]
    [InlineData("""{"hist_access_type": "tail", "n": 1.5}""", "n is not a whole number")]
    [InlineData("""{"hist_access_type": "search", "pattern": 7}""", "pattern")]
    public void A_malformed_request_is_refused_by_name(string content, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => Ask(content)).Message, StringComparison.Ordinal);

    private JsonObject Ask(string content) => new HistoryHandler(history)
        .Handle(Message.Create(MessageType.HistoryRequest, JsonNode.Parse(content)!.AsObject(), "client"));
}
