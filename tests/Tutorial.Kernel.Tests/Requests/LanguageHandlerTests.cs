using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class LanguageHandlerTests
{
    private readonly LanguageService language = new(new CSharpSession(Notebook.Platform));

    [Fact]
    public void Places_in_a_completion_are_counted_in_code_points()
    {
        var reply = Complete(new JsonObject { ["code"] = "var s = \"😀😀\"; Math.Copy", ["cursor_pos"] = 23 });
        Assert.Equal("ok", reply["status"]!.GetValue<string>());
        Assert.Equal(["CopySign"], reply["matches"]!.AsArray().Select(match => match!.GetValue<string>()));
        Assert.Equal((19, 23), (reply["cursor_start"]!.GetValue<int>(), reply["cursor_end"]!.GetValue<int>()));
    }

    [Fact]
    public void Every_match_has_its_kind_in_the_metadata()
    {
        var reply = Complete(new JsonObject { ["code"] = "Console.Wri", ["cursor_pos"] = 11 });
        var typed = reply["metadata"]!["_jupyter_types_experimental"]!.AsArray();
        Assert.Equal(reply["matches"]!.AsArray().Select(match => match!.GetValue<string>()), typed.Select(match => match!["text"]!.GetValue<string>()));
        Assert.All(typed, match => Assert.Equal("method", match!["type"]!.GetValue<string>()));
        Assert.All(typed, match => Assert.Equal((8, 11), (match!["start"]!.GetValue<int>(), match["end"]!.GetValue<int>())));
    }

    [Fact]
    public void An_inspection_that_finds_something_gives_it_as_text_and_as_Markdown()
    {
        var reply = Inspect(new JsonObject { ["code"] = "int count;", ["cursor_pos"] = 6, ["detail_level"] = 0 });
        Assert.True(reply["found"]!.GetValue<bool>());
        Assert.Equal("(field) int count", reply["data"]!["text/plain"]!.GetValue<string>());
        Assert.Equal("```csharp\n(field) int count\n```", reply["data"]!["text/markdown"]!.GetValue<string>());
    }

    [Fact]
    public void An_inspection_that_finds_nothing_is_no_error()
    {
        var reply = Inspect(new JsonObject { ["code"] = "nothing", ["cursor_pos"] = 3 });
        Assert.Equal("ok", reply["status"]!.GetValue<string>());
        Assert.False(reply["found"]!.GetValue<bool>());
        Assert.Empty(reply["data"]!.AsObject());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(1000, 5)]
    [InlineData(long.MaxValue, 5)]
    public void A_cursor_outside_the_code_is_at_its_nearer_end(long cursor, int end) =>
        Assert.Equal(end, Complete(new JsonObject { ["code"] = "#!tim", ["cursor_pos"] = cursor })["cursor_end"]!.GetValue<int>());

    [Fact]
    public void A_cursor_that_is_not_given_is_at_the_end() =>
        Assert.Equal("#!time", Complete(new JsonObject { ["code"] = "#!tim" })["matches"]![0]!.GetValue<string>());

    [Theory]
    [InlineData("""{ "code": "x", "cursor_pos": "1" }""", "cursor_pos")]
    [InlineData("""{ "code": "x", "cursor_pos": 0.5 }""", "cursor_pos")]
    [InlineData("""{ "code": "x", "cursor_pos": {} }""", "cursor_pos")]
    [InlineData("""{ "code": "x", "cursor_pos": 1e30 }""", "cursor_pos")]
    [InlineData("""{ "code": 1, "cursor_pos": 0 }""", "code")]
    [InlineData("""{ "cursor_pos": 0 }""", "code")]
    public void A_request_of_another_form_is_refused_by_name(string content, string named)
    {
        foreach (var answer in (Func<JsonObject, JsonObject>[])[Complete, Inspect])
        {
            var refusal = Assert.Throws<InvalidDataException>(() => answer(JsonNode.Parse(content)!.AsObject()));
            Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData("((((((((((((((((((((")]
    [InlineData("class { enum ] #if")]
    [InlineData("$\"{$\"{$\"{")]
    [InlineData("#!")]
    [InlineData("#r")]
    [InlineData("\"\"\"\"\"\"\"")]
    [InlineData("/// <summary><see cref=\"")]
    public void Code_of_any_form_is_answered_at_each_place(string code)
    {
        for (var cursor = 0; cursor <= code.Length; cursor++)
        {
            var request = new JsonObject { ["code"] = code, ["cursor_pos"] = cursor };
            Assert.Equal("ok", Complete(request)["status"]!.GetValue<string>());
            Assert.Equal("ok", Inspect(request)["status"]!.GetValue<string>());
        }
    }

    private JsonObject Complete(JsonObject content) =>
        new CompleteHandler(language).Handle(Message.Create(MessageType.CompleteRequest, content, "client"));

    private JsonObject Inspect(JsonObject content) =>
        new InspectHandler(language).Handle(Message.Create(MessageType.InspectRequest, content, "client"));
}
