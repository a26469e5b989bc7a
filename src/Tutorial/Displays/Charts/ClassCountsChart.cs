using Plotly.NET;

namespace Tutorial;

/// <summary>How many images of each class a data set holds.</summary>
public static class ClassCountsChart
{
    /// <summary>Draws one bar for each class of a data set.</summary>
    /// <param name="dataset">Whose images are counted.</param>
    /// <param name="title">What stands above the bars.</param>
    public static GenericChart Draw(ImageDataset dataset, string title = "")
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return Draw(dataset.CountsPerClass(), dataset.ClassNames, title);
    }

    /// <summary>Draws one bar for each class.</summary>
    /// <param name="counts">Images of each class.</param>
    /// <param name="classNames">The name of each class.</param>
    /// <param name="title">What stands above the bars.</param>
    /// <exception cref="ArgumentException">There are not as many names as counts.</exception>
    public static GenericChart Draw(IReadOnlyList<long> counts, IReadOnlyList<string> classNames, string title = "")
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(classNames);
        if (counts.Count != classNames.Count)
        {
            throw new ArgumentException(
                $"There are {counts.Count} counts but {classNames.Count} class names: give one name for each.",
                nameof(classNames));
        }

        var bars = new Trace2D("bar").With(
            ("x", classNames), ("y", counts), ("text", counts.Select(NumberText.Grouped).ToArray()),
            ("textposition", "outside"), ("cliponaxis", false),
            ("hovertemplate", "%{x}: %{text} images<extra></extra>"));
        return ChartParts.Chart(bars).Framed(title, ChartParts.Axis(""), ChartParts.Axis("images"), 680, 380);
    }
}
