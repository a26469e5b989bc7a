using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Notebooks;

/// <summary>The numbers that a notebook recorded, from <c>tutorial.metrics</c> of its metadata.</summary>
internal static class ReportMetrics
{
    public static IReadOnlyList<KeyValuePair<string, double>> Of(NotebookRun run) => run.Document.Metadata["tutorial"] is JsonObject tutorial
        && tutorial["metrics"] is JsonObject metrics
        ? [.. metrics.Where(pair => pair.Value?.GetValueKind() == JsonValueKind.Number).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.GetValue<double>()))]
        : [];
}
