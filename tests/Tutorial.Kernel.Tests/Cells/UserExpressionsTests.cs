using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class UserExpressionsTests
{
    private readonly RecordingPublisher publisher = new();
    private readonly ExecuteHandler handler;

    public UserExpressionsTests() => handler = new(
        Notebook.NewRunner(), publisher, new CellInterrupt(), _ => CellInput.NotAllowed, new InputHistory(), () => { });

    [Fact]
    public void Each_expression_is_evaluated_after_the_cell()
    {
        var values = Execute("var x = 1; x++;", ("text", "$\"{x}\""), ("number", "x + 1"));
        Assert.Equal("""{"status":"ok","data":{"text/plain":"2"},"metadata":{}}""", values["text"]!.ToJsonString());
        Assert.Contains("<pre>3</pre>", values["number"]!["data"]!["text/html"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("undeclared", "CompilationError", "CS0103")]
    [InlineData("throw new Exception()", "CompilationError", "CS1002")]
    [InlineData("new Func<int>(() => throw new InvalidOperationException(\"boom\"))()", "System.InvalidOperationException", "boom")]
    [InlineData("int y = 1;", "InvalidExpression", "no value")]
    [InlineData("", "InvalidExpression", "no value")]
    public void An_expression_that_fails_is_an_error_of_its_own(string expression, string name, string named)
    {
        var values = Execute("1", ("bad", expression), ("good", "\"fine\""));
        Assert.Equal("error", values["bad"]!["status"]!.GetValue<string>());
        Assert.Equal(name, values["bad"]!["ename"]!.GetValue<string>());
        Assert.Contains(named, values["bad"]!["evalue"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(values["bad"]!["traceback"]);
        Assert.Equal("fine", values["good"]!["data"]!["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void An_expression_that_is_no_text_is_an_error() =>
        Assert.Equal("error", Execute("1", ("bad", 7))["bad"]!["status"]!.GetValue<string>());

    [Fact]
    public void Nothing_that_an_expression_declares_is_kept()
    {
        Execute("var kept = \"kept\";", ("declares", "int.TryParse(\"1\", out var dropped)"), ("uses", "dropped"));
        Assert.Contains("CS0103", Run("dropped")["evalue"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("ok", Run("var after = kept + 1;")["status"]!.GetValue<string>());
        Assert.Equal("kept1", Execute("1", ("e", "after"))["e"]!["data"]!["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void A_cell_that_fails_has_no_expressions_and_none_is_evaluated()
    {
        Run("int evaluated = 0;");
        Assert.Null(Run("throw new Exception();", ("e", "++evaluated"))["user_expressions"]);
        Assert.Equal("0", Execute("1", ("e", "evaluated.ToString()"))["e"]!["data"]!["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void A_silent_cell_has_its_expressions_evaluated_and_publishes_nothing()
    {
        var request = Request("", ("e", "\"quiet\""));
        request.Content["silent"] = true;
        Assert.Equal("quiet", handler.Handle(request)["user_expressions"]!["e"]!["data"]!["text/plain"]!.GetValue<string>());
        Assert.Empty(publisher.Messages);
    }

    private static Message Request(string code, params (string Name, JsonNode Expression)[] expressions) => Message.Create(
        MessageType.ExecuteRequest,
        new JsonObject
        {
            ["code"] = code,
            ["user_expressions"] = new JsonObject(expressions.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Expression))),
        },
        "client");

    private JsonObject Run(string code, params (string Name, JsonNode Expression)[] expressions) => handler.Handle(Request(code, expressions));

    private JsonObject Execute(string code, params (string Name, JsonNode Expression)[] expressions) =>
        Run(code, expressions)["user_expressions"]!.AsObject();
}
