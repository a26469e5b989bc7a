using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a tensor holds, in a few numbers. NaN and ∞ are counted apart, as they would hide all others.</summary>
/// <param name="Minimum">Of the finite values; NaN where there is none.</param>
/// <param name="Mean">Of the finite values; NaN where there is none.</param>
/// <param name="Maximum">Of the finite values; NaN where there is none.</param>
/// <param name="NotANumber">How many values are NaN.</param>
/// <param name="Infinite">How many values are ∞ or −∞.</param>
/// <param name="True">How many values are true; null where they are numbers.</param>
/// <param name="Count">How many values there are.</param>
internal sealed record TensorStatistics(double Minimum, double Mean, double Maximum, long NotANumber, long Infinite, long? True, long Count)
{
    /// <summary>Reads every value of a tensor that has some; any real or boolean dtype.</summary>
    public static TensorStatistics Of(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var values = tensor.detach().to(float64);
        if (tensor.dtype == ScalarType.Bool)
            return new TensorStatistics(double.NaN, double.NaN, double.NaN, 0, 0, (long)values.sum().item<double>(), values.numel());

        var notANumber = values.isnan().sum().item<long>();
        var infinite = values.isinf().sum().item<long>();
        var finite = notANumber + infinite == 0 ? values : values[values.isfinite()];
        return finite.numel() == 0
            ? new TensorStatistics(double.NaN, double.NaN, double.NaN, notANumber, infinite, null, values.numel())
            : new TensorStatistics(
                finite.min().item<double>(), finite.mean().item<double>(), finite.max().item<double>(), notANumber, infinite, null, values
                    .numel());
    }

    /// <summary>The numbers for a reader: <c>min 0 · mean 1.5 · max 3 · 1 NaN</c>.</summary>
    public override string ToString()
    {
        if (True is { } number)
            return $"{NumberText.Grouped(number)} of {NumberText.Grouped(Count)} true";

        var parts = new List<string>();
        if (!double.IsNaN(Minimum))
            parts.AddRange([$"min {NumberText.Short(Minimum)}", $"mean {NumberText.Short(Mean)}", $"max {NumberText.Short(Maximum)}"]);
        if (NotANumber > 0)
            parts.Add($"{NumberText.Grouped(NotANumber)} NaN");
        if (Infinite > 0)
            parts.Add($"{NumberText.Grouped(Infinite)} infinite");
        return string.Join(" · ", parts);
    }
}
