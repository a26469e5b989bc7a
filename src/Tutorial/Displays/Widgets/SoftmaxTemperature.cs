using System.Text.Json.Nodes;

namespace Tutorial;

/// <summary>
/// The probabilities that softmax makes of scores, and how a temperature sharpens or flattens them: each score is divided by it first.
/// Where scripts run a slider sets the temperature; without, the bars stand at 0.5, 1 and 2.
/// </summary>
public sealed class SoftmaxTemperature : IDisplay
{
    private const int MostClasses = 20;
    private const int LongestName = 16;

    private static readonly Widget Widget = new("SoftmaxTemperature");
    private static readonly double[] Temperatures = [0.5, 1, 2];

    private readonly double[] logits;
    private readonly string[] names;

    private SoftmaxTemperature(double[] logits, string[] names)
    {
        this.logits = logits;
        this.names = names;
    }

    /// <summary>Shows what a temperature does to the softmax of some scores.</summary>
    /// <param name="logits">1 to 20 finite scores, one for each class.</param>
    /// <param name="names">The name of each class.</param>
    /// <exception cref="ArgumentException">There are no scores, more than 20, one that is NaN or ∞, or not as many names.</exception>
    public static SoftmaxTemperature Of(IReadOnlyList<double> logits, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(names);
        if (logits.Count is 0 or > MostClasses)
        {
            throw new ArgumentException(
                $"There are {logits.Count} logits, and 1 to {MostClasses} can be shown: give one for each of a few classes.",
                nameof(logits));
        }

        if (logits.FirstOrDefault(logit => !double.IsFinite(logit)) is var wrong && !double.IsFinite(wrong))
        {
            throw new ArgumentException(
                $"One of the logits is {NumberText.Short(wrong)}, of which softmax makes no probability: give finite numbers.",
                nameof(logits));
        }

        return names.Count == logits.Count
            ? new SoftmaxTemperature([.. logits], [.. names])
            : throw new ArgumentException(
                $"There are {logits.Count} logits but {names.Count} names: give one name for each.",
                nameof(names));
    }

    /// <summary>The display as a part of an HTML document.</summary>
    public string ToHtml() => Widget.ToHtml(ToImage(), new JsonObject
    {
        ["logits"] = new JsonArray([.. logits.Select(logit => (JsonNode)logit)]),
        ["names"] = new JsonArray([.. names.Select(name => (JsonNode)Shortened(name))]),
    });

    /// <summary>The probabilities at each of the three temperatures.</summary>
    public override string ToString() => string.Join("; ", Temperatures.Select(temperature =>
        $"temperature {NumberText.Short(temperature)}: "
            + $"{string.Join(", ", Probabilities(temperature).Zip(names, (share, name) => $"{name} {Percent(share)}"))}"));

    /// <summary>
    /// The largest score is taken off first, which changes nothing, and keeps what is divided by a small temperature from overflowing.
    /// </summary>
    private float[] Probabilities(double temperature) =>
        ByHand.Softmax([.. logits.Select(logit => (float)((logit - logits.Max()) / temperature))]);

    private string ToImage()
    {
        const double PanelWidth = 196, BarWidth = 120, RowHeight = 24, Top = 28;
        var left = names.Max(name => Shortened(name).Length) * 7.2 + 14;
        var drawing = new SvgDrawing(left + Temperatures.Length * PanelWidth, Top + names.Length * RowHeight + 4, ToString());
        for (var row = 0; row < names.Length; row++)
            drawing.Text(left - 10, Top + row * RowHeight + 16, Shortened(names[row]), anchor: "end");
        for (var panel = 0; panel < Temperatures.Length; panel++)
        {
            var x = left + panel * PanelWidth;
            drawing.Text(
                x,
                16,
                $"temperature {NumberText.Short(Temperatures[panel])}",
                13,
                anchor: "start",
                attributes: "font-weight=\"600\"");
            var shares = Probabilities(Temperatures[panel]);
            for (var row = 0; row < shares.Length; row++)
            {
                var (y, length) = (Top + row * RowHeight, Math.Max(1, shares[row] * BarWidth));
                drawing.Add($"<rect x=\"{SvgDrawing.Length(x)}\" y=\"{SvgDrawing.Length(y + 3)}\" ")
                    .Add($"width=\"{SvgDrawing.Length(length)}\" height=\"18\" fill=\"{ThemeColors.Blue}\"/>");
                drawing.Text(x + length + 6, y + 16, Percent(shares[row]), anchor: "start");
            }
        }

        return drawing.ToImage();
    }

    private static string Percent(double share) => NumberText.WithDecimals(100 * share, 1) + " %";

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
