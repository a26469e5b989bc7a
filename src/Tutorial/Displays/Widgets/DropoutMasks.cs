using System.Globalization;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Dropout as it is in training: a random mask sets each value to 0 with a probability and scales the rest by 1/(1 − probability), so that
/// the mean over many masks is the values themselves. Where scripts run a button draws one mask after the other and a running mean
/// follows; without, three masks are shown and the mean over 1,000.
/// </summary>
public sealed class DropoutMasks : IDisplay
{
    private const int MostValues = 64;
    private const int LargestSide = 16;
    private const int Count = 1_000;
    private const int Shown = 3;

    private static readonly Widget Widget = new("DropoutMasks");

    private readonly float[,] values;
    private readonly double probability;
    private readonly bool[][] masks;

    private DropoutMasks(float[,] values, double probability, int seed)
    {
        this.values = values;
        this.probability = probability;
        var random = new Random(seed);
        masks = [.. Enumerable.Range(0, Count)
            .Select(_ => Enumerable.Range(0, values.Length).Select(_ => random.NextDouble() >= probability).ToArray())];
    }

    /// <summary>Draws 1,000 masks for some values. torch's random numbers stay where they are.</summary>
    /// <param name="values">A vector, or H×W; 1 to 64 finite numbers, at most 16 a side.</param>
    /// <param name="probability">How likely a value is dropped: from 0 to below 1.</param>
    /// <param name="seed">What the masks' random numbers start from.</param>
    /// <exception cref="ArgumentException">
    /// The tensor has another rank, is too large or empty, or holds NaN or ∞, or the probability is out of its range.
    /// </exception>
    public static DropoutMasks Of(Tensor values, double probability, int seed)
    {
        ShownTensor.RefuseUnlessReal(values, nameof(values));
        if (!(probability is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability),
                probability,
                "The probability of dropping a value is at least 0 and below 1, or nothing would be left.");
        }

        using var scope = NewDisposeScope();
        var matrix = ByHand.ToArray2d(values.dim() == 1 ? values.unsqueeze(0) : values);
        if (matrix.Length is 0 or > MostValues || matrix.GetLength(0) > LargestSide || matrix.GetLength(1) > LargestSide)
        {
            throw new ArgumentException(
                $"A tensor of shape [{string.Join(", ", values.shape)}] is too large or empty: give 1 to {MostValues} numbers, "
                    + $"at most {LargestSide} a side.",
                nameof(values));
        }

        return matrix.Cast<float>().All(float.IsFinite)
            ? new DropoutMasks(matrix, probability, seed)
            : throw new ArgumentException("The values hold NaN or ∞, which have no mean: give finite numbers.", nameof(values));
    }

    /// <summary>The display as a part of an HTML document.</summary>
    public string ToHtml() => Widget.ToHtml(Still(), new JsonObject
    {
        ["values"] = Widget.Rows(values),
        ["probability"] = probability,
        ["count"] = Count,
        ["masks"] = Convert.ToBase64String([.. masks.SelectMany(Packed)]),
    });

    /// <summary>What is dropped how often, and how near the mean over all masks comes to the values.</summary>
    public override string ToString()
    {
        var furthest = Mean().Cast<float>().Zip(values.Cast<float>(), (mean, value) => Math.Abs(mean - value)).Max();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"dropout of {values.GetLength(0)}×{values.GetLength(1)} values with probability {NumberText.Short(probability)}: "
                + $"the mean over {NumberText.Grouped(Count)} masks differs from the values by at most {NumberText.Short(furthest)}");
    }

    /// <summary>The values after a mask.</summary>
    internal float[,] Dropped(int mask) => Map((place, value) => masks[mask][place] ? value / (1 - probability) : 0);

    /// <summary>The mean of the values after all masks.</summary>
    internal float[,] Mean() => Map((place, value) => value / (1 - probability) * masks.Count(mask => mask[place]) / Count);

    private string Still()
    {
        var most = values.Cast<float>().Max(Math.Abs) / (1 - probability);
        (double, double) range = (values.Cast<float>().Min() < 0 ? -most : 0, most);
        PixelGrid Grid(float[,] numbers) =>
            PixelGrid.Of(numbers, decimals: numbers.Cast<float>().All(float.IsInteger) ? 0 : 2, range: range);
        var first = SideBySide.Of(("values", Grid(values)), ($"mean over {NumberText.Grouped(Count)} masks", Grid(Mean())));
        var rows = Enumerable.Range(0, Shown).Select(mask => SideBySide.Of(
            ($"mask {mask + 1}", PixelGrid.Of(Map((place, _) => masks[mask][place] ? 1 : 0))), "→",
            ("what is left, scaled", Grid(Dropped(mask)))));
        return string.Concat(rows.Prepend(first).Select(row => row.ToHtml().Replace(Html.Style, "", StringComparison.Ordinal)))
            + $"<p>{Html.Escape(ToString())}.</p>";
    }

    private float[,] Map(Func<int, float, double> change)
    {
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var changed = new float[rows, columns];
        for (var place = 0; place < values.Length; place++)
            changed[place / columns, place % columns] = (float)change(place, values[place / columns, place % columns]);
        return changed;
    }

    /// <summary>A bit for each value, the first at the top of its byte.</summary>
    private static byte[] Packed(bool[] mask) =>
        [.. mask.Chunk(8).Select(bits => (byte)bits.Select((kept, place) => kept ? 128 >> place : 0).Sum())];
}
