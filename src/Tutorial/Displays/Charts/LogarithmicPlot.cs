using System.Globalization;
using Plotly.NET;

namespace Tutorial;

/// <summary>
/// Curves on a vertical scale where equal steps are equal factors, for values that differ by powers of ten: gradients, first losses.
/// </summary>
public static class LogarithmicPlot
{
    private const int MostDecadesWithSteps = 3;
    private static readonly double[] StepsInDecade = [1, 2, 5];

    /// <summary>Draws curves under a title, with a name at each axis.</summary>
    /// <param name="title">What stands above the plot; may be empty.</param>
    /// <param name="horizontal">What stands at the horizontal axis.</param>
    /// <param name="vertical">What stands at the vertical axis.</param>
    /// <param name="curves">Each curve's name and its points; every y is above 0.</param>
    /// <exception cref="ArgumentException">There is no curve, one has not as many x as y, or a y is not above 0.</exception>
    public static GenericChart Draw(string title, string horizontal, string vertical, params (string Name, double[] X, double[] Y)[] curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        foreach (var (name, _, y) in curves)
        {
            var wrong = Array.FindIndex(y, value => !(value > 0 && double.IsFinite(value)));
            if (wrong >= 0)
            {
                throw new ArgumentException(
                    $"The curve '{name}' holds {NumberText.Short(y[wrong])}, which has no place on a logarithmic scale: "
                        + "give finite numbers above 0.",
                    nameof(curves));
            }
        }

        var ticks = Ticks([.. curves.SelectMany(curve => curve.Y).Select(Math.Log10)]);
        var axis = ChartParts.Axis(vertical, ("tickvals", ticks.Select(Math.Log10).ToArray()), ("ticktext", ticks.Select(Label).ToArray()));
        return FunctionPlot.Draw(title, ChartParts.Axis(horizontal), axis, Math.Log10, curves);
    }

    /// <summary>The powers of ten between the least and the greatest value, with 2 and 5 times each where there are few of them.</summary>
    private static double[] Ticks(double[] powers)
    {
        if (powers.Length == 0)
            return [];

        var (least, greatest) = (powers.Min(), powers.Max());
        var steps = greatest - least <= MostDecadesWithSteps ? StepsInDecade : [1];
        var decades = Enumerable.Range((int)Math.Floor(least), (int)Math.Ceiling(greatest) - (int)Math.Floor(least) + 1);
        var ticks = decades.SelectMany(decade => steps.Select(step => step * Math.Pow(10, decade)));
        return [.. ticks.Where(tick => Math.Log10(tick) >= least && Math.Log10(tick) <= greatest)];
    }

    private static string Label(double tick) =>
        tick is >= 1e-3 and < 1e6 ? NumberText.Short(tick) : tick.ToString("0.####e+0", CultureInfo.InvariantCulture);
}
