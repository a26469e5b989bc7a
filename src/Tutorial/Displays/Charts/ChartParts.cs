using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Tutorial;

/// <summary>
/// Parts of a layout by plotly.js's own names. Plotly.NET's typed functions for them have dozens of optional F# arguments, of which C#
/// can leave out none.
/// </summary>
internal static class ChartParts
{
    /// <summary>The first series.</summary>
    public const string Blue = ThemeColors.Blue;

    /// <summary>The second series.</summary>
    public const string Orange = ThemeColors.Orange;

    /// <summary>What a chart points out.</summary>
    public const string Red = ThemeColors.Red;

    /// <summary>Sets properties and returns the object they were set on.</summary>
    public static T With<T>(this T part, params ReadOnlySpan<(string Name, object Value)> properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties)
            part.SetProperty(name, value);
        return part;
    }

    /// <summary>An axis with a title and further properties.</summary>
    public static LinearAxis Axis(string title, params ReadOnlySpan<(string Name, object Value)> properties) =>
        new LinearAxis().With(("title", Text(title))).With(properties);

    /// <summary>A chart with the title, axes and size of this tutorial's charts.</summary>
    public static GenericChart Framed(
        this GenericChart chart, string title, LinearAxis xAxis, LinearAxis yAxis, int width = 680, int height = 400,
        params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var layout = new Layout()
            .With(("title", Text(title)), ("width", width), ("height", height), ("xaxis", xAxis), ("yaxis", yAxis))
            .With(("colorway", ThemeColors.Series), ("margin", new Margin().With(("t", title.Length > 0 ? 50 : 20), ("r", 20))))
            .With(properties);
        return GenericChart.setConfig(
            new Config().With(("responsive", true), ("displaylogo", false)),
            GenericChart.setLayout(layout, chart));
    }

    /// <summary>A series without Plotly.NET's default template.</summary>
    public static GenericChart Chart(Trace trace) => GenericChart.ofTraceObject(false, trace);

    private static Title Text(string text) => new Title().With(("text", text));
}
