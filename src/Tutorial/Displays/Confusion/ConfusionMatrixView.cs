using System.Text;

namespace Tutorial;

/// <summary>
/// A confusion matrix that switches between counts and per cent of the true class, and whose cells lead to the images that they count. The
/// pictures are taken when the view is made.
/// </summary>
/// <remarks>
/// Complete without scripts: the switch and the list of cells open and close by themselves, and pointing at a cell names it. With scripts a
/// click on a cell, or the arrow keys, show its images. Of more than 16 classes the table has the 16 with the most mistakes.
/// </remarks>
public sealed class ConfusionMatrixView : IDisplay
{
    // A notebook writes quotation marks as two characters, and a display stays under 100 KB there.
    private const int MostBytes = 88_000;

    private static readonly DisplayScript Script = DisplayScript.Of("ConfusionMatrixView");

    private readonly string html;
    private readonly string text;

    private ConfusionMatrixView(string html, ConfusionMatrix matrix)
    {
        this.html = html;
        var pairs = matrix.MostConfused(3)
            .Select(pair => $"true {pair.True}, predicted {pair.Predicted}: {ConfusionText.Images(pair.Count)}");
        text = string.Join("; ", pairs.Prepend($"confusion matrix of {matrix.ClassNames.Count} classes: {ConfusionText.Accuracy(matrix)}"));
    }

    /// <summary>The matrix alone.</summary>
    /// <param name="matrix">The counts.</param>
    public static ConfusionMatrixView Of(ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new ConfusionMatrixView(Render(matrix, ConfusionTable.ToHtml(matrix), ""), matrix);
    }

    /// <summary>
    /// The matrix, and below it for each cell its images with the highest loss: of the pairs confused most up to twelve, of the others as
    /// many as there is room for (some hundred images of 32×32 pixels in all). The display says what it leaves out.
    /// </summary>
    /// <param name="dataset">The images that were predicted.</param>
    /// <param name="predictions">What the model said about them.</param>
    /// <exception cref="ArgumentException">The predictions are of another number of images.</exception>
    public static ConfusionMatrixView Of(ImageDataset dataset, Predictions predictions)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(predictions);
        predictions.RequireOf(dataset);

        var matrix = ConfusionMatrix.Of(predictions);
        var table = ConfusionTable.ToHtml(matrix);
        var pictures = new ConfusionPictures(dataset, predictions, matrix);
        for (var room = pictures.MostImages; ; room = room * 9 / 10)
        {
            var html = Render(matrix, table, pictures.ToHtml(room));
            if (room == 0 || Encoding.UTF8.GetByteCount(html) <= MostBytes)
                return new ConfusionMatrixView(html, matrix);
        }
    }

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml() => html;

    /// <summary>The matrix in words: its accuracy, and the pairs confused most.</summary>
    public override string ToString() => text;

    private static string Render(ConfusionMatrix matrix, string table, string pictures)
    {
        return ConfusionTable.Style + Html.Display(
            $"<div {Script.Holder}><p>{ConfusionText.Accuracy(matrix)}</p>{table}"
            + $"<p class=\"sentence\" aria-live=\"polite\">Pointing at a cell names its classes.</p>{pictures}</div>")
            + Script.ToHtml();
    }
}
