using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Tutorial;

/// <summary>Curves of y against x, such as an activation function. A curve of at most ten points shows each of them.</summary>
public static class FunctionPlot
{
    // So few were measured one by one, and what lies between them was not.
    private const int MostMarkedPoints = 10;

    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot"];

    /// <summary>Draws curves.</summary>
    /// <param name="curves">Each curve's name and its points.</param>
    /// <exception cref="ArgumentException">There is no curve, or one has not as many x as y.</exception>
    public static GenericChart Draw(params (string Name, double[] X, double[] Y)[] curves) => Draw("", curves);

    /// <summary>Draws curves under a title.</summary>
    /// <param name="title">What stands above the plot.</param>
    /// <param name="curves">Each curve's name and its points.</param>
    /// <exception cref="ArgumentException">There is no curve, or one has not as many x as y.</exception>
    public static GenericChart Draw(string title, params (string Name, double[] X, double[] Y)[] curves) =>
        Draw(title, "x", curves is [var only] ? only.Name : "", curves);

    /// <summary>Draws curves under a title, with a name at each axis.</summary>
    /// <param name="title">What stands above the plot.</param>
    /// <param name="horizontal">What stands at the horizontal axis.</param>
    /// <param name="vertical">What stands at the vertical axis.</param>
    /// <param name="curves">Each curve's name and its points.</param>
    /// <exception cref="ArgumentException">There is no curve, or one has not as many x as y.</exception>
    public static GenericChart Draw(
        string title, string horizontal, string vertical, params (string Name, double[] X, double[] Y)[] curves) =>
        Draw(title, ChartParts.Axis(horizontal), ChartParts.Axis(vertical), y => y, curves);

    /// <summary>Draws curves on axes that may have ticks of their own.</summary>
    /// <param name="title">What stands above the plot.</param>
    /// <param name="horizontal">The horizontal axis.</param>
    /// <param name="vertical">The vertical axis.</param>
    /// <param name="height">Where on the vertical axis a value stands; the value itself is what a pointer on the curve shows.</param>
    /// <param name="curves">Each curve's name and its points.</param>
    internal static GenericChart Draw(
        string title,
        LinearAxis horizontal,
        LinearAxis vertical,
        Func<double, double> height,
        (string Name, double[] X, double[] Y)[] curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Length == 0)
            throw new ArgumentException("A plot without curves is empty: give at least one.", nameof(curves));
        if (curves.FirstOrDefault(curve => curve.X.Length != curve.Y.Length) is { Name: { } name } uneven)
        {
            throw new ArgumentException(
                $"The curve '{name}' has {uneven.X.Length} x but {uneven.Y.Length} y: give one y for each x.",
                nameof(curves));
        }

        return GenericChart.combine(curves.Select((curve, index) => ChartParts.Chart(Curve(curve, index, height))))
            .Framed(title, horizontal, vertical, 560, 340);
    }

    private static Trace2D Curve(
        (string Name, double[] X, double[] Y) curve, int index, Func<double, double> height) => new Trace2D("scatter").With(
        ("name", curve.Name), ("mode", curve.X.Length <= MostMarkedPoints ? "lines+markers" : "lines"),
        ("x", curve.X), ("y", curve.Y.Select(height).ToArray()),
        ("text", curve.Y.Select(NumberText.Short).ToArray()), ("hovertemplate", "%{x}: %{text}"),
        ("line", new Line().With(("width", 2.5), ("dash", Dashes[index % Dashes.Length]))));
}
