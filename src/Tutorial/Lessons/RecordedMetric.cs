using System.Globalization;
using System.Text.Json.Nodes;

namespace Tutorial;

/// <summary>A number that a lesson came to, as an output of a MIME type of its own, by which a runner finds it.</summary>
/// <param name="Name">What the number is.</param>
/// <param name="Value">The number.</param>
internal sealed record RecordedMetric(string Name, double Value)
{
    /// <summary>JSON with a <c>name</c> and a <c>value</c>.</summary>
    public const string MimeType = "application/vnd.tutorial.metric+json";

    public string ToJson() => new JsonObject { ["name"] = Name, ["value"] = Value }.ToJsonString();

    /// <summary>For readers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} = {Value:0.######}");
}
