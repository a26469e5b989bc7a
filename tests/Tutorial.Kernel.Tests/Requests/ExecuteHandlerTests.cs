using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class ExecuteHandlerTests
{
    private readonly RecordingPublisher publisher = new();
    private readonly InputHistory history = new();
    private readonly ExecuteHandler handler;
    private readonly CellInterrupt interrupt = new();
    private int aborts;

    public ExecuteHandlerTests() => handler = new(
        Notebook.NewRunner(), publisher, interrupt, _ => CellInput.NotAllowed, history, () => aborts++);

    [Fact]
    public void A_cell_is_echoed_its_value_published_and_the_reply_ok()
    {
        var reply = Execute("1 + 1");
        Assert.Equal([MessageType.ExecuteInput, MessageType.ExecuteResult], publisher.Messages.Select(message => message.Type));
        Assert.Equal("1 + 1", publisher.Messages[0].Content["code"]!.GetValue<string>());
        Assert.Equal("ok", reply["status"]!.GetValue<string>());
        Assert.All(
            [reply["execution_count"], publisher.Messages[0].Content["execution_count"], publisher.Messages[1].Content["execution_count"]],
            count => Assert.Equal(1, count!.GetValue<int>()));
    }

    [Fact]
    public void A_silent_cell_publishes_nothing_and_does_not_count()
    {
        var reply = Execute("Console.Write(1); display(2); 3", ("silent", true));
        Assert.Empty(publisher.Messages);
        Assert.Equal(0, reply["execution_count"]!.GetValue<int>());
    }

    [Fact]
    public void A_cell_that_is_not_stored_does_not_count() =>
        Assert.Equal(0, Execute("1", ("store_history", false))["execution_count"]!.GetValue<int>());

    [Fact]
    public void A_failing_cell_publishes_its_error_replies_with_it_and_aborts_what_waits()
    {
        var reply = Execute("throw new InvalidOperationException(\"boom\");");
        Assert.Equal([MessageType.ExecuteInput, MessageType.Error], publisher.Messages.Select(message => message.Type));
        Assert.All([reply, publisher.Messages[1].Content], content =>
        {
            Assert.Equal("System.InvalidOperationException", content["ename"]!.GetValue<string>());
            Assert.Equal("boom", content["evalue"]!.GetValue<string>());
            Assert.NotEmpty(content["traceback"]!.AsArray());
        });
        Assert.Equal("error", reply["status"]!.GetValue<string>());
        Assert.Equal(1, aborts);
    }

    [Fact]
    public void A_native_call_that_is_interrupted_says_that_it_ends_first_and_the_cell_stops_at_its_return()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The call is one of Unix.");
        AppContext.SetData("interrupt", (Action)interrupt.Request);
        var reply = Execute("""
            ((Action)AppContext.GetData("interrupt"))();
            [System.Runtime.InteropServices.DllImport("libc")] static extern int usleep(uint microseconds);
            while (true) { usleep(2_000_000); }
            """);
        Assert.Contains("restart the kernel", string.Concat(publisher.Messages.Where(message => message.Type == MessageType.Stream).Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Equal("Interrupted", reply["ename"]!.GetValue<string>());
    }

    [Fact]
    public void A_failing_cell_that_says_so_aborts_nothing()
    {
        Execute("throw new Exception();", ("stop_on_error", false));
        Assert.Equal(0, aborts);
    }

    [Fact]
    public void The_history_has_the_cells_that_are_to_be_stored_with_their_text_values()
    {
        Execute("\"a\"");
        Execute("\"silent\"", ("silent", true));
        Execute("\"not stored\"", ("store_history", false));
        Execute("throw new Exception();");
        Assert.Equal([(1, "\"a\"", "a"), (2, "throw new Exception();", null)], history.Tail(null).Select(entry => (entry.Line, entry.Input, entry.Output)));
    }

    [Fact]
    public void A_request_without_code_is_refused_by_name() =>
        Assert.Contains("code", Assert.Throws<InvalidDataException>(() => handler.Handle(Request([]))).Message, StringComparison.Ordinal);

    private static Message Request(JsonObject content) => Message.Create(MessageType.ExecuteRequest, content, "client");

    private JsonObject Execute(string code, params (string Name, bool Value)[] options)
    {
        var content = new JsonObject { ["code"] = code };
        foreach (var (name, value) in options)
        {
            content[name] = value;
        }

        return handler.Handle(Request(content));
    }
}
