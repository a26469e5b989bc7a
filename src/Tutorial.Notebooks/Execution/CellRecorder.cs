using System.Globalization;
using System.Text.Json.Nodes;
using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks;

/// <summary>Turns the messages that a kernel publishes for one cell into the cell's outputs.</summary>
/// <param name="displays">The displays of the whole notebook.</param>
/// <param name="clock">Tells the times that are kept in the cell's metadata.</param>
/// <param name="texts">Told of each text as it comes.</param>
internal sealed class CellRecorder(DisplayRegistry displays, TimeProvider clock, IProgress<StreamOutput>? texts = null)
{
    private readonly List<OutputSlot> slots = [];
    private readonly JsonObject times = [];
    private bool clearsBeforeNext;

    /// <summary>The number that the kernel gave the execution.</summary>
    public int? ExecutionCount { get; private set; }

    /// <summary>Whether an error is among the outputs.</summary>
    public bool HasError => slots.Any(slot => slot is ValueSlot { Output: ErrorOutput });

    /// <summary>When what happened, under the names that nbclient uses in <c>metadata.execution</c>.</summary>
    public JsonObject Times => (JsonObject)times.DeepClone();

    /// <summary>The outputs as they stand now.</summary>
    public IReadOnlyList<CellOutput> Outputs => [.. slots.Select(slot => slot.Output)];

    /// <summary>Takes in a message from iopub.</summary>
    public void Record(Message message)
    {
        var content = message.Content;
        switch (message.Header.MessageType)
        {
            case MessageType.Status:
                Note("iopub.status." + (Text(content, "execution_state") ?? "unknown"));
                break;
            case MessageType.ExecuteInput:
                Note("iopub.execute_input");
                ExecutionCount = Integer(content, "execution_count");
                break;
            case MessageType.Stream:
                AddText(Text(content, "name") ?? StreamOutput.StandardOutput, Text(content, "text") ?? "");
                break;
            case MessageType.DisplayData:
                AddDisplay(new DisplayOutput(Keys(content, "data"), Keys(content, "metadata")), content);
                break;
            case MessageType.ExecuteResult:
                var count = Integer(content, "execution_count");
                AddDisplay(new ResultOutput(Keys(content, "data"), Keys(content, "metadata"), count), content);
                break;
            case MessageType.UpdateDisplayData when DisplayId(content) is { } id:
                displays.Update(id, Keys(content, "data"), Keys(content, "metadata"));
                break;
            case MessageType.Error:
                AddError(content);
                break;
            case MessageType.ClearOutput:
                Clear(waitsForNext: content["wait"] is JsonValue wait && wait.TryGetValue<bool>(out var value) && value);
                break;
        }
    }

    /// <summary>Takes in the reply. Some kernels say only there what went wrong.</summary>
    public void RecordReply(Message reply)
    {
        Note("shell.execute_reply");
        ExecutionCount ??= Integer(reply.Content, "execution_count");
        if (Text(reply.Content, "status") == "ok" || HasError)
            return;

        if (Text(reply.Content, "ename") is not null)
            AddError(reply.Content);
        else
            AddError("Aborted", "The kernel did not run the cell.");
    }

    /// <summary>Adds an error that did not come from the cell's code.</summary>
    public void AddError(string name, string value) => Add(new ValueSlot(new ErrorOutput(name, value, [value])));

    private void AddError(JsonObject content)
    {
        var traceback = content["traceback"] is JsonArray lines ? lines.Select(line => line?.ToString() ?? "") : [];
        Add(new ValueSlot(new ErrorOutput(Text(content, "ename") ?? "Error", Text(content, "evalue") ?? "", [.. traceback])));
    }

    private void AddText(string name, string text)
    {
        ClearIfDue();
        if (slots.LastOrDefault() is not StreamSlot stream || stream.Name != name)
            slots.Add(stream = new StreamSlot(name));
        stream.Append(text);
        texts?.Report(new StreamOutput(name, text));
    }

    private void AddDisplay(RichOutput output, JsonObject content)
    {
        var slot = new ValueSlot(output);
        Add(slot);
        if (DisplayId(content) is { } id)
            displays.Add(id, slot);
    }

    private void Add(OutputSlot slot)
    {
        ClearIfDue();
        slots.Add(slot);
    }

    private void Clear(bool waitsForNext)
    {
        clearsBeforeNext = waitsForNext;
        if (!waitsForNext)
            slots.Clear();
    }

    private void ClearIfDue()
    {
        if (clearsBeforeNext)
            slots.Clear();
        clearsBeforeNext = false;
    }

    private void Note(string name) => CellMetadata.Set(
        times, name, clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    private static string? DisplayId(JsonObject content) => Text(content["transient"] as JsonObject ?? [], "display_id");

    private static string? Text(JsonObject content, string key) =>
        content[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Integer(JsonObject content, string key) =>
        content[key] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>An object in the content, its keys in the order that Jupyter writes them in.</summary>
    private static JsonObject Keys(JsonObject content, string key) => content[key] is not JsonObject keys ? [] : new JsonObject(keys
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
}
