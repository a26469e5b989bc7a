namespace Tutorial;

/// <summary>A kernel that is being learned, at one moment.</summary>
/// <param name="Secret">The kernel to be found.</param>
/// <param name="Guess">What was learned so far; of the same shape.</param>
/// <param name="Losses">The loss at each step that was shown, in order; at least one.</param>
internal sealed record LiveKernelPicture(float[,] Secret, float[,] Guess, IReadOnlyList<(int Step, double Loss)> Losses) : IDisplay
{
    /// <summary>Guess, secret and the difference, all in the same shades, and the loss so far.</summary>
    public string ToHtml()
    {
        var most = Secret.Cast<float>().Concat(Guess.Cast<float>()).Where(float.IsFinite).Select(value => (double)Math.Abs(value))
            .Append(1e-6)
            .Max();
        PixelGrid Grid(float[,] values) => PixelGrid.Of(values, decimals: 2, range: (-most, most));
        var row = SideBySide.Of(
            ("the guess", Grid(Guess)),
            "−",
            ("the secret", Grid(Secret)),
            "=",
            ("the error of each weight", Grid(Errors())));
        return row.ToHtml() + (Losses.Count > 1 ? Curve() : "") + Html.Display($"<p>{Html.Escape(ToString())}</p>");
    }

    /// <summary>The step, its loss, and how far off the guess is.</summary>
    public override string ToString()
    {
        var errors = Errors().Cast<float>().Select(Math.Abs).ToArray();
        var furthest = errors.Any(float.IsNaN) ? float.NaN : errors.Max();
        return $"step {NumberText.Grouped(Losses[^1].Step)}: loss {NumberText.Short(Losses[^1].Loss)}; "
            + $"no weight is further from the secret than {NumberText.Short(furthest)}";
    }

    private string Curve()
    {
        var curve = ("loss", Losses.Select(one => (double)one.Step).ToArray(), Losses.Select(one => one.Loss).ToArray());
        var hasPowers = Losses.All(one => one.Loss > 0 && double.IsFinite(one.Loss));      // else no logarithm
        return ChartDisplay.ToStillHtml(
            hasPowers ? LogarithmicPlot.Draw("", "step", "loss", curve) : FunctionPlot.Draw("", "step", "loss", curve));
    }

    private float[,] Errors()
    {
        var errors = new float[Secret.GetLength(0), Secret.GetLength(1)];
        for (var row = 0; row < errors.GetLength(0); row++)
        {
            for (var column = 0; column < errors.GetLength(1); column++)
                errors[row, column] = Guess[row, column] - Secret[row, column];
        }

        return errors;
    }
}
