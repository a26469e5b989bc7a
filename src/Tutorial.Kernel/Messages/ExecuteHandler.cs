using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Runs a cell.</summary>
/// <param name="runner">Runs it.</param>
/// <param name="publisher">Takes what it shows.</param>
/// <param name="interrupt">Can interrupt it.</param>
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
        var run = new CellRun(name, executionCount, output, CancellationToken.None) { Input = input };
        try
        {
            var error = interrupt.Run(token => runner.Run(code, run with { CancellationToken = token }));
            entry?.Output = output.PlainResult;
            return error is null ? Succeeded(request, run) : Failed(request, output, error);
        }
        finally
        {
            input.End();
        }
    }

    /// <summary>An <c>execute_reply</c> has the count whatever its status.</summary>
    public JsonObject Complete(JsonObject reply)
    {
        reply["execution_count"] = executionCount;
        return reply;
    }

    private JsonObject Succeeded(Message request, CellRun run)
    {
        var values = request.Content["user_expressions"] is JsonObject { Count: > 0 } expressions
            ? interrupt.Run(token => runner.Expressions.Evaluate(expressions, run with { CancellationToken = token }))
            : [];
        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = executionCount,
            ["payload"] = new JsonArray(),
            ["user_expressions"] = values,
        };
    }

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
