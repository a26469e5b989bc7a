namespace Tutorial;

/// <summary>The cells of a confusion matrix in words.</summary>
internal static class ConfusionText
{
    /// <summary>"true cat, predicted dog: 37 images, 4 % of class cat".</summary>
    public static string Sentence(ConfusionMatrix matrix, int row, int column) =>
        $"true {matrix.ClassNames[row]}, predicted {matrix.ClassNames[column]}: {Content(matrix, row, column)} of class "
            + $"{matrix.ClassNames[row]}";

    /// <summary>"37 images, 4 %".</summary>
    public static string Content(ConfusionMatrix matrix, int row, int column) =>
        $"{Images(matrix.Counts[row, column])}, {Share(matrix, row, column)}";

    /// <summary>"1 image", "37 images".</summary>
    public static string Images(long count) => $"{NumberText.Grouped(count)} image{(count == 1 ? "" : "s")}";

    /// <summary>
    /// A cell as a share of its row, in whole per cent: "4 %". Only what is nothing is called 0 %, and only what is all 100 %.
    /// </summary>
    public static string Share(ConfusionMatrix matrix, int row, int column)
    {
        var (count, all) = (matrix.Counts[row, column], matrix.RowSum(row));
        var percent = all == 0 ? 0 : 100.0 * count / all;
        return percent switch
        {
            > 0 and < 0.5 => "<1 %",
            >= 99.5 and < 100 => ">99 %",
            _ => NumberText.WithDecimals(Math.Round(percent, MidpointRounding.AwayFromZero), 0) + " %",
        };
    }

    /// <summary>"Accuracy 0.7690 on 1,000 images"; where there are none, that.</summary>
    public static string Accuracy(ConfusionMatrix matrix) => matrix.Total == 0
        ? "No images were counted"
        : $"Accuracy {NumberText.WithDecimals(matrix.Accuracy, 4)} on {Images(matrix.Total)}";

    /// <summary>What a picture of <paramref name="shown"/> classes leaves out; empty where it leaves out none.</summary>
    public static string LeftOut(ConfusionMatrix matrix, int shown) =>
        shown == matrix.ClassNames.Count ? "" : $"{shown} of {matrix.ClassNames.Count} classes are shown: those with the most mistakes.";
}
