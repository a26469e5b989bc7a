using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Runs a cell.</summary>
/// <param name="runner">Runs it.</param>
/// <param name="publisher">Takes what it shows.</param>
/// <param name="interrupt">Interrupts it.</param>
/// <param name="inputOf">What a cell can ask the front end that sent its request.</param>
/// <param name="history">Keeps its text.</param>
/// <param name="abortQueued">Called when a cell fails whose request wants those queued behind it aborted.</param>
internal sealed class ExecuteHandler(
    CellRunner runner,
    IOutputPublisher publisher,
    CellInterrupt interrupt,
    Func<Message, CellInput> inputOf,
    InputHistory history,
    Action abortQueued) : IRequestHandler
{
    private const string RunsOn =
        "The cell is interrupted, but it is in native code or in a loop of a library, which ends first. To stop it at once, restart the kernel.\n";

    private int executionCount;

    public string RequestType => MessageType.ExecuteRequest;

    public JsonObject Handle(Message request)
    {
        var code = RequestContent.Text(request, "code");
        var isSilent = RequestContent.Flag(request, "silent", otherwise: false);
        HistoryEntry? entry = null;
        if (!isSilent && RequestContent.Flag(request, "store_history", otherwise: true))
        {
            executionCount++;
            entry = history.Add(executionCount, code);
        }

        if (!isSilent)
        {
            var echo = new JsonObject { ["code"] = code, ["execution_count"] = executionCount };
            publisher.Publish(MessageType.ExecuteInput, echo, request.Header);
        }

        var output = new CellOutput(publisher, request.Header, isSilent);
        var name = FormattableString.Invariant($"cell {executionCount}");
        var input = RequestContent.Flag(request, "allow_stdin", otherwise: true) ? inputOf(request) : CellInput.NotAllowed;
        try
        {
            var error = Interruptibly(run => runner.Run(code, run));
            entry?.Output = output.PlainResult;
            return error is null ? Succeeded(Interruptibly(run => UserExpressions(request, run))) : Failed(request, output, error);
        }
        finally
        {
            input.End();
        }

        T Interruptibly<T>(Func<CellRun, T> work) => interrupt.Run(
            cell => work(new CellRun(name, executionCount, output, cell) { Input = input }), runsOn: () => output.Write(StreamName.Stderr, RunsOn));
    }

    /// <summary>An <c>execute_reply</c> has the count whatever its status.</summary>
    public JsonObject Complete(JsonObject reply)
    {
        reply["execution_count"] = executionCount;
        return reply;
    }

    private JsonObject UserExpressions(Message request, CellRun run) =>
        request.Content["user_expressions"] is JsonObject { Count: > 0 } expressions ? runner.Expressions.Evaluate(expressions, run) : [];

    private JsonObject Succeeded(JsonObject userExpressions) => new()
    {
        ["status"] = "ok",
        ["execution_count"] = executionCount,
        ["payload"] = new JsonArray(),
        ["user_expressions"] = userExpressions,
    };

    private JsonObject Failed(Message request, CellOutput output, CellError error)
    {
        output.Error(error);
        if (RequestContent.Flag(request, "stop_on_error", otherwise: true))
        {
            abortQueued();
        }

        var reply = ErrorContent.Of(error);
        reply["status"] = "error";
        return Complete(reply);
    }
}
