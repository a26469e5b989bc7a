using System.Globalization;
using System.Text;

namespace Tutorial.Notebooks;

/// <summary>A cell whose outputs are not the expected ones.</summary>
/// <param name="CellIndex">The cell's place among all cells of the notebook, from 0.</param>
/// <param name="FirstLine">The first line of the cell's source.</param>
/// <param name="Place">
/// Which output, and where in it, such as <c>output 2, text/plain, line 3</c>; empty where the cell itself differs.
/// </param>
/// <param name="Reason">What is different, in words.</param>
/// <param name="Expected">What was expected there: a line of text; empty where words say all.</param>
/// <param name="Actual">What is there instead.</param>
public sealed record NotebookDifference(int CellIndex, string FirstLine, string Place, string Reason, string Expected, string Actual)
{
    private const int ShownWidth = 160;

    /// <summary>The difference for a reader, on one line or three.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"cell {CellIndex + 1}, '{Shorten(FirstLine)}'");
        if (Place.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $", {Place}");
        text.Append(CultureInfo.InvariantCulture, $": {Reason}");
        if (Expected.Length + Actual.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n  expected  {Shorten(Expected)}\n  actual    {Shorten(Actual)}");
        return text.ToString();
    }

    private static string Shorten(string text) => text.Length <= ShownWidth ? text : text[..(ShownWidth - 1)] + "…";
}
