using System.Globalization;
using System.Text;

namespace Tutorial;

/// <summary>
/// Images beside what a model said about them: the loss, and bars for the three most probable classes and the true one. ✓ marks the true
/// class, ✗ what was predicted instead. The pictures are taken when the gallery is made; one of 32×32 pixels takes about 5 KB.
/// </summary>
public sealed class PredictionGallery : IDisplay
{
    private const int LongestBar = 56;
    private const string Style =
        "<style>div.tutorial .bars{margin-bottom:14px!important}div.tutorial .bars td{padding:0 5px 0 0!important;text-align:left}"
        + "div.tutorial .bars td:last-child{text-align:right!important}"
        + "div.tutorial .bars div{height:8px;background:" + ThemeColors.Blue + ";min-width:1px;print-color-adjust:exact}</style>";

    private readonly IReadOnlyList<PredictedImage> images;
    private readonly int columns;
    private readonly int scale;
    private readonly string title;

    private PredictionGallery(IReadOnlyList<PredictedImage> images, int columns, int scale, string title)
    {
        this.images = images;
        this.columns = columns;
        this.scale = scale;
        this.title = title;
    }

    /// <summary>The wrong predictions, those with the highest loss first; a sentence where there is none.</summary>
    /// <param name="dataset">The images that were predicted.</param>
    /// <param name="predictions">What the model said about them.</param>
    /// <param name="count">How many; all of them when there are fewer.</param>
    /// <param name="columns">Images in a row.</param>
    /// <param name="scale">Screen pixels per image pixel.</param>
    /// <exception cref="ArgumentException">The predictions are of another number of images.</exception>
    public static PredictionGallery OfMistakes(
        ImageDataset dataset,
        Predictions predictions,
        int count = 12,
        int columns = 4,
        int scale = 3)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var mistakes = predictions.Mistakes();
        var shown = mistakes.Take(count).ToArray();
        var title = mistakes.Length == 0
            ? $"None of the {NumberText.Grouped(predictions.Count)} predictions is wrong."
            : $"{shown.Length} of {NumberText.Grouped(mistakes.Length)} wrong predictions, the highest loss first:";
        return Of(dataset, predictions, shown, columns, scale, title);
    }

    /// <summary>Images of your choice, in the order given.</summary>
    /// <param name="dataset">The images that were predicted.</param>
    /// <param name="predictions">What the model said about them.</param>
    /// <param name="images">Indices of images; there may be none.</param>
    /// <param name="columns">Images in a row.</param>
    /// <param name="scale">Screen pixels per image pixel.</param>
    /// <param name="title">What stands above; how many images there are when left out.</param>
    /// <exception cref="ArgumentException">
    /// The predictions are of another number of images, or there is no image of such an index.
    /// </exception>
    public static PredictionGallery Of(
        ImageDataset dataset, Predictions predictions, IEnumerable<int> images, int columns = 4, int scale = 3, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        predictions.RequireOf(dataset);

        int[] chosen = [.. images];
        Array.ForEach(chosen, predictions.RequireImage);
        return new PredictionGallery(
            [.. chosen.Zip(
                Pictures(dataset, chosen),
                (image, picture) => new PredictedImage(image, picture, predictions.LossOf(image), PredictionBar.Of(predictions, image)))],
            columns, scale, title ?? $"{ConfusionText.Images(chosen.Length)}:");
    }

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Html.Title(title));
        if (images.Count > 0)
            html.Append("<table class=\"row\" role=\"presentation\"><tbody>");
        foreach (var row in images.Chunk(columns))
        {
            html.Append("<tr>");
            foreach (var image in row)
                AppendCell(html, image);
            html.Append("</tr>");
        }

        if (images.Count > 0)
        {
            html.Append("</tbody></table><p>").Append(Html.Mark(true)).Append("the true class ").Append(Html.Mark(false))
                .Append("what was predicted instead</p>");
        }

        return Style + Html.Display(html.ToString());
    }

    /// <summary>The gallery in words: each image with its classes, their probabilities and the loss.</summary>
    public override string ToString() => string.Join("\n", images.Select(image => image.ToString()).Prepend(title));

    private void AppendCell(StringBuilder html, PredictedImage image)
    {
        html.Append("<td>").Append(image.Picture.ToHtml(scale, image.ToString()))
            .Append(CultureInfo.InvariantCulture, $"<div>loss {image.LossText}</div>")
            .Append("<table class=\"bars\" aria-label=\"probabilities\"><tbody>");
        foreach (var bar in image.Bars)
        {
            html.Append("<tr><td>").Append(bar.Right is { } right ? Html.Mark(right) : "").Append("</td><td>")
                .Append(Html.Escape(bar.ClassName))
                .Append(
                    CultureInfo.InvariantCulture,
                    $"</td><td style=\"width:{LongestBar}px\"><div style=\"width:{bar.Probability * LongestBar:F0}px\"></div></td>")
                .Append("<td>")
                .Append(Html.Escape(bar.Percent))
                .Append("</td></tr>");
        }

        html.Append("</tbody></table></td>");
    }

    private static IEnumerable<GridImage> Pictures(ImageDataset dataset, int[] images)
    {
        if (images.Length == 0)
            return [];

        using var chosen = dataset.ImagesAt(images);
        return [.. PngImages.Encode(chosen).Select(picture => new GridImage(picture.Png, picture.Width, picture.Height, "", null))];
    }
}
