using System.Text.Json;

namespace Tutorial;

/// <summary>One axis of a figure: what it is called, what it spans, and where its ticks are.</summary>
/// <param name="Title">Stands beside the axis; may be empty.</param>
/// <param name="Start">The value at the axis's left or lower end; above <paramref name="End"/> on a reversed axis.</param>
/// <param name="End">The value at its right or upper end.</param>
/// <param name="Ticks">Each tick's value and label, ascending.</param>
/// <param name="Categories">The names that stand for 0, 1, 2 …; empty on an axis of numbers.</param>
internal sealed record FigureAxis(
    string Title,
    double Start,
    double End,
    IReadOnlyList<(double Value, string Label)> Ticks,
    IReadOnlyList<string> Categories)
{
    private const int TicksWanted = 6;

    /// <summary>Makes the axis that Plotly would make of its settings and of the values along it.</summary>
    /// <param name="settings">The layout's <c>xaxis</c> or <c>yaxis</c>; an undefined element where it has none.</param>
    /// <param name="values">Every value along it: numbers, or the names of categories.</param>
    /// <param name="halfStep">0.5 where bars or cells reach half a step beyond the outermost values, else 0.</param>
    /// <param name="fromZero">Bars start at zero, so the axis must hold it.</param>
    /// <param name="padding">The share of its span that the axis goes beyond its values.</param>
    public static FigureAxis Of(
        JsonElement settings,
        IReadOnlyCollection<JsonElement> values,
        double halfStep,
        bool fromZero,
        double padding)
    {
        string[] categories = values.Any(IsName) ? [.. values.Select(FigureJson.Label).Distinct()] : [];
        var axis = new FigureAxis(
            FigureJson.PlainText(settings.TextAt("title", "text") ?? settings.TextAt("title") ?? ""),
            0,
            1,
            [],
            categories);
        var positions = values.Select(axis.Position).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        if (fromZero)
            positions.Add(0);

        var (least, greatest) = (positions.Min() - halfStep, positions.Max() + halfStep);
        if (greatest - least <= 0)
            (least, greatest) = (least - 0.5, greatest + 0.5);
        var pad = categories.Length == 0 && halfStep == 0 ? (greatest - least) * padding : 0;
        (least, greatest) = (fromZero && least == 0 ? 0 : least - pad, fromZero && greatest == 0 ? 0 : greatest + pad);

        var range = settings.ItemsAt("range");
        if (range.Length == 2 && range.All(end => end.ValueKind == JsonValueKind.Number))
            (least, greatest) = (range[0].GetDouble(), range[1].GetDouble());
        else if (settings.TextAt("autorange") == "reversed")
            (least, greatest) = (greatest, least);

        return axis with
        {
            Start = least,
            End = greatest,
            Ticks = axis.TicksFor(settings, Math.Min(least, greatest), Math.Max(least, greatest)),
        };
    }

    /// <summary>A value's place as a number: itself, or the index of its category.</summary>
    public double Position(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when Categories.Count == 0 => value.GetDouble(),
        JsonValueKind.Number or JsonValueKind.String when Categories.Count > 0 => Categories.ToList()
            .IndexOf(FigureJson.Label(value)) is >= 0 and var index ? index : double.NaN,
        _ => double.NaN,
    };

    /// <summary>How far along the axis a value lies: 0 at its start, 1 at its end.</summary>
    public double Share(double position) => (position - Start) / (End - Start);

    // Plotly.NET writes what is no number as one of these strings, and plotly.js leaves a gap for it.
    private static bool IsName(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is not ("NaN" or "Infinity" or "-Infinity");

    private List<(double Value, string Label)> TicksFor(JsonElement settings, double least, double greatest)
    {
        if (Categories.Count > 0)
            return [.. Categories.Select((name, index) => ((double)index, name))];

        var given = settings.ItemsAt("tickvals");
        if (given.Length > 0)
        {
            var names = settings.ItemsAt("ticktext");
            return [.. given.Select((value, index) =>
                (Position(value), index < names.Length ? FigureJson.Label(names[index]) : FigureJson.Label(value)))];
        }

        var step = settings.NumberAt("dtick") ?? NiceStep((greatest - least) / TicksWanted);
        var first = settings.NumberAt("tick0") ?? 0;
        var ticks = new List<(double Value, string Label)>();
        for (var index = Math.Ceiling((least - first) / step - 1e-9); first + index * step <= greatest + step * 1e-9; index++)
            ticks.Add((first + index * step, NumberText.Short(first + index * step)));
        return ticks;
    }

    private static double NiceStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
