using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Runs a cell.</summary>
/// <param name="runner">Runs it.</param>
/// <param name="publisher">Takes what it shows.</param>
/// <param name="interrupt">Interrupts it.</param>
/// <param name="abortQueued">Called when a cell fails whose request wants those queued behind it aborted.</param>
internal sealed class ExecuteHandler(CellRunner runner, IOutputPublisher publisher, CellInterrupt interrupt, Action abortQueued) : IRequestHandler
{
    private const string RunsOn =
        "The cell is interrupted, but it is in native code or in a loop of a library, which ends first. To stop it at once, restart the kernel.\n";

    private int executionCount;

    public string RequestType => MessageType.ExecuteRequest;

    public JsonObject Handle(Message request)
    {
        var code = RequestContent.Text(request, "code");
        var isSilent = RequestContent.Flag(request, "silent", otherwise: false);
        if (!isSilent && RequestContent.Flag(request, "store_history", otherwise: true))
        {
            executionCount++;
        }

        if (!isSilent)
        {
            var input = new JsonObject { ["code"] = code, ["execution_count"] = executionCount };
            publisher.Publish(MessageType.ExecuteInput, input, request.Header);
        }

        var output = new CellOutput(publisher, request.Header, isSilent);
        var name = FormattableString.Invariant($"cell {executionCount}");
        var error = interrupt.Run(
            cell => runner.Run(code, new CellRun(name, executionCount, output, cell)), runsOn: () => output.Write(StreamName.Stderr, RunsOn));
        return error is null ? Succeeded() : Failed(request, output, error);
    }

    private JsonObject Succeeded() => new()
    {
        ["status"] = "ok",
        ["execution_count"] = executionCount,
        ["payload"] = new JsonArray(),
        ["user_expressions"] = new JsonObject(),
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
        reply["execution_count"] = executionCount;
        return reply;
    }
}
