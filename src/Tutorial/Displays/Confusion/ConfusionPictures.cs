using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tutorial;

/// <summary>The list of a confusion matrix's cells with the images that they count, as many as there is room for.</summary>
internal sealed class ConfusionPictures(ImageDataset dataset, Predictions predictions, ConfusionMatrix matrix)
{
    private const int MostPixels = 200 * 32 * 32;
    private const int SideOnScreen = 64;

    private readonly IReadOnlyList<ConfusionImages> cells = ConfusionImages.Of(predictions);

    /// <summary>As many images as may be worth a try: their pixels are what takes room.</summary>
    public int MostImages => (int)Math.Clamp(MostPixels / (dataset.Images.shape[2] * dataset.Images.shape[3]), 1, predictions.Count);

    /// <summary>The list.</summary>
    /// <param name="room">How many images it shows; 0 gives a sentence that says so.</param>
    public string ToHtml(int room)
    {
        var shares = ConfusionImages.Share([.. cells.Select(cell => cell.Images.Count)], room);
        var shown = cells.Zip(shares, (cell, share) => (Cell: cell, Images: cell.Images.Take(share).ToArray()))
            .Where(cell => cell.Images.Length > 0)
            .ToArray();
        if (shown.Length == 0)
            return "<p>The images are too large for this display, so none is shown.</p>";

        var sheet = DrawSheet(shown.SelectMany(cell => cell.Images));
        var id = "sheet-" + Convert.ToHexStringLower(SHA256.HashData(sheet.Jpeg))[..12];
        var html = new StringBuilder("<div class=\"live\"></div>")
            .Append(CultureInfo.InvariantCulture, $"<svg width=\"0\" height=\"0\" aria-hidden=\"true\" style=\"position:absolute\">"
                + $"<defs><image id=\"{id}\" width=\"{sheet.Width}\" height=\"{sheet.Height}\" ")
            .Append("style=\"image-rendering:pixelated\" href=\"data:image/jpeg;base64,")
            .Append(Convert.ToBase64String(sheet.Jpeg)).Append("\"/></defs></svg>");
        var pairs = Math.Min(ConfusionImages.MostPairs, shown.Count(cell => cell.Cell.Row != cell.Cell.Column));
        html.Append(
            pairs == 0 ? "<p>No image is predicted wrongly.</p>" : "<p>The images behind the cells, the pairs confused most first:</p>");

        var place = 0;
        for (var index = 0; index < shown.Length; index++)
        {
            if (index == pairs)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<details><summary>{(pairs == 0 ? "the" : "more")} cells: {shown.Length - pairs}</summary>");
            }

            AppendCell(html, shown[index].Cell, shown[index].Images, sheet, place, id);
            place += shown[index].Images.Length;
        }

        html.Append(shown.Length > pairs ? "</details>" : "");
        return shown.Length == cells.Count
            ? html.ToString()
            : html.Append(CultureInfo.InvariantCulture, $"<p>Cells whose images have no room here: {cells.Count - shown.Length}.</p>")
                .ToString();
    }

    private void AppendCell(StringBuilder html, ConfusionImages cell, int[] images, PictureSheet sheet, int place, string id)
    {
        html.Append("<details class=\"cell\"><summary>").Append(Html.Escape(ConfusionText.Sentence(matrix, cell.Row, cell.Column)))
            .Append("</summary><div class=\"pictures\">");
        var scale = Math.Max(1, SideOnScreen / Math.Max(sheet.ImageWidth, sheet.ImageHeight));
        foreach (var image in images)
        {
            var (x, y) = sheet.PlaceOf(place++);
            html.Append(
                CultureInfo.InvariantCulture,
                $"<svg role=\"img\" width=\"{sheet.ImageWidth * scale}\" height=\"{sheet.ImageHeight * scale}\" ")
                .Append(CultureInfo.InvariantCulture, $"viewBox=\"{x} {y} {sheet.ImageWidth} {sheet.ImageHeight}\">"
                    + $"<title>{Html.Escape(Describe(image))}</title><use href=\"#{id}\"/></svg> ");
        }

        if (images.Length < cell.Images.Count)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p>Shown: {images.Length} of {NumberText.Grouped(cell.Images.Count)}, the highest loss first.</p>");
        }

        html.Append("</div></details>");
    }

    private string Describe(int image)
    {
        var predicted = (int)predictions.Predicted[image];
        var percent = NumberText.WithDecimals(100.0 * predictions.ProbabilitiesOf(image)[predicted], 0);
        return $"image {image}: {predictions.ClassNames[predicted]} with {percent} %";
    }

    private PictureSheet DrawSheet(IEnumerable<int> images)
    {
        using var pixels = dataset.ImagesAt(images);
        return PictureSheet.Of(pixels);
    }
}
