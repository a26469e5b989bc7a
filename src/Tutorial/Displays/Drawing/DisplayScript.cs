namespace Tutorial;

/// <summary>
/// The script of an interactive display. Its text is the same in every display of its kind, and what each of them is given stands beside
/// it as data: so whoever shows a notebook can tell it from a script that is not the library's.
/// </summary>
/// <remarks>A widget's is its own function <c>build(live)</c>, put into Widget.js, which holds what all of them share.</remarks>
/// <param name="Holder">The attribute of the element that the script draws in, as it stands in a tag and, between brackets, in a
/// selector.</param>
/// <param name="TakesData">Whether the holder holds, in an element of <see cref="DataType"/>, what the script is given.</param>
/// <param name="Text">What stands in the script element.</param>
internal sealed record DisplayScript(string Holder, bool TakesData, string Text)
{
    /// <summary>The type of the script element that holds data.</summary>
    public const string DataType = "application/json";

    private const string Matrix = "ConfusionMatrixView";

    private static readonly string[] Widgets = ["DropoutMasks", "KernelEditor", "SlidingWindow", "SoftmaxTemperature"];

    /// <summary>The scripts of all interactive displays but the charts, which plotly.js draws.</summary>
    public static IReadOnlyList<DisplayScript> All { get; } = [.. Widgets.Append(Matrix).Select(Of)];

    /// <summary>Reads a script.</summary>
    /// <param name="name">The file's name without its ending: "KernelEditor".</param>
    public static DisplayScript Of(string name) => name == Matrix
        ? new DisplayScript("data-tutorial-matrix", TakesData: false, EmbeddedScript.Read(name)[0])
        : new DisplayScript($"data-tutorial-widget=\"{name}\"", TakesData: true, InWidget(name));

    /// <summary>The script element.</summary>
    public string ToHtml() => $"<script>{Text}</script>";

    private static string InWidget(string name)
    {
        var shared = EmbeddedScript.Read("Widget", "BUILD", "NAME");
        return shared[0] + EmbeddedScript.Read(name)[0].Trim() + shared[1] + name + shared[2];
    }
}
