using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>
/// The output of one cell, whichever of its threads and tasks it comes from: everything is published in the order in which it was made,
/// as caused by the cell's request. Output that comes after the cell's end is still published as the cell's.
/// </summary>
internal sealed class CellOutput
{
    private readonly IOutputPublisher publisher;
    private readonly MessageHeader? request;
    private readonly bool isSilent;
    private readonly Lock gate = new();
    private readonly StreamBatcher streams;

    /// <param name="publisher">Where the messages go.</param>
    /// <param name="request">The request that runs the cell.</param>
    /// <param name="isSilent">Whether nothing is to be published.</param>
    internal CellOutput(IOutputPublisher publisher, MessageHeader? request, bool isSilent = false)
    {
        this.publisher = publisher;
        this.request = request;
        this.isSilent = isSilent;
        streams = new StreamBatcher((name, text) => Publish(
            MessageType.Stream, new JsonObject { ["name"] = name == StreamName.Stdout ? "stdout" : "stderr", ["text"] = text }));
    }

    /// <summary>The cell's value, where it is shown as plain text.</summary>
    internal string? PlainResult { get; private set; }

    /// <summary>Adds text to a stream; it is published soon, and before any other output.</summary>
    internal void Write(StreamName name, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (streams.Add(name, text))
            {
                _ = FlushSoonAsync();
            }
        }
    }

    /// <summary>
    /// Shows what the compiler warns of, as .NET Interactive does: on the error stream, each warning between blank lines.
    /// </summary>
    internal void Warn(IReadOnlyList<string> warnings) => Write(StreamName.Stderr, $"\n{string.Join("\n\n", warnings)}\n\n");

    /// <summary>Publishes what the streams hold.</summary>
    internal void Flush() => Locked(streams.Flush);

    /// <summary>Shows values: one thing in several MIME types.</summary>
    internal void Display(string displayId, IReadOnlyList<FormattedValue> values) =>
        PublishShown(MessageType.DisplayData, displayId, values);

    /// <summary>Shows values in the place of earlier ones.</summary>
    internal void Update(string displayId, IReadOnlyList<FormattedValue> values) =>
        PublishShown(MessageType.UpdateDisplayData, displayId, values);

    /// <summary>Shows the value of a cell's last expression.</summary>
    internal void Result(int executionCount, IReadOnlyList<FormattedValue> values)
    {
        PlainResult = values.LastOrDefault(value => value.MimeType == "text/plain")?.Value;
        PublishAfterStreams(
            MessageType.ExecuteResult,
            new JsonObject { ["execution_count"] = executionCount, ["data"] = MimeBundle.Of(values), ["metadata"] = new JsonObject() });
    }

    /// <summary>Has the front end clear what it shows of the cell.</summary>
    /// <param name="wait">Whether only when something new comes.</param>
    internal void Clear(bool wait) => PublishAfterStreams(MessageType.ClearOutput, new JsonObject { ["wait"] = wait });

    /// <summary>Shows why the cell failed.</summary>
    internal void Error(CellError error) => PublishAfterStreams(MessageType.Error, ErrorContent.Of(error));

    private async Task FlushSoonAsync()
    {
        await Task.Delay(StreamBatcher.Delay).ConfigureAwait(false);
        Locked(streams.FlushWholeCharacters);
    }

    private void PublishShown(string messageType, string displayId, IReadOnlyList<FormattedValue> values) => PublishAfterStreams(
        messageType,
        new JsonObject
        {
            ["data"] = MimeBundle.Of(values),
            ["metadata"] = new JsonObject(),
            ["transient"] = new JsonObject { ["display_id"] = displayId },
        });

    private void PublishAfterStreams(string messageType, JsonObject content) => Locked(() =>
    {
        streams.Flush();
        Publish(messageType, content);
    });

    private void Publish(string messageType, JsonObject content)
    {
        if (!isSilent)
        {
            publisher.Publish(messageType, content, request);
        }
    }

    private void Locked(Action action)
    {
        lock (gate)
        {
            action();
        }
    }
}
