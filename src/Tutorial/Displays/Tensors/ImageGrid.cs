using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Images side by side, each pixel a crisp square, with a caption below each. The pictures are taken when the grid is made.
/// </summary>
public sealed class ImageGrid : IDisplay
{
    private readonly IReadOnlyList<GridImage> images;
    private readonly int columns;
    private readonly int scale;
    private readonly string title;
    private readonly string note;

    private ImageGrid(IReadOnlyList<GridImage> images, int columns, int scale, string title, string note)
    {
        this.note = note;
        this.images = images;
        this.columns = columns;
        this.scale = scale;
        this.title = title;
    }

    /// <summary>A grid of the images of a tensor.</summary>
    /// <param name="images">
    /// N×3×H×W, N×1×H×W, N×H×W (grey: the channels of a feature map), 3×H×W, 1×H×W or H×W. uint8 is shown as it is, other numbers from 0 to
    /// 1 as black to white; any other range is stretched over all images, its least value black and its greatest white. NaN is drawn black.
    /// </param>
    /// <param name="captions">What stands below each image; none when left out.</param>
    /// <param name="columns">Images in a row.</param>
    /// <param name="scale">Screen pixels per image pixel.</param>
    /// <param name="right">For a gallery of predictions: true draws a tick on green beside the caption, false a cross on red.</param>
    /// <param name="title">What stands above the grid.</param>
    /// <exception cref="ArgumentException">The tensor holds no images, or there are not as many captions or marks as images.</exception>
    public static ImageGrid Of(
        Tensor images,
        IReadOnlyList<string>? captions = null,
        int columns = 4,
        int scale = 3,
        IReadOnlyList<bool>? right = null,
        string title = "")
    {
        ShownTensor.RefuseUnlessReal(images, nameof(images));
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);

        var pictures = PngImages.Encode(images);
        RequireOneEach(pictures.Count, captions?.Count, "caption", nameof(captions));
        RequireOneEach(pictures.Count, right?.Count, "mark", nameof(right));
        return new ImageGrid(
            [.. pictures.Select((picture, index) =>
                new GridImage(picture.Png, picture.Width, picture.Height, captions?[index] ?? "", right?[index]))],
            columns, scale, title, NotNumbers(images));
    }

    /// <summary>A grid of the first images of a data set, each with the name of its class.</summary>
    /// <param name="dataset">Where the images come from.</param>
    /// <param name="count">How many; all of them when the data set has fewer.</param>
    /// <param name="columns">Images in a row.</param>
    /// <param name="scale">Screen pixels per image pixel.</param>
    /// <param name="title">What stands above the grid.</param>
    public static ImageGrid Of(ImageDataset dataset, int count = 12, int columns = 4, int scale = 3, string title = "")
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var scope = NewDisposeScope();
        var shown = Math.Min(count, dataset.Count);
        var labels = dataset.Labels.narrow(0, 0, shown).data<long>();
        return Of(
            dataset.Images.narrow(0, 0, shown),
            [.. labels.Select(label => dataset.ClassNames[(int)label])],
            columns,
            scale,
            title: title);
    }

    /// <summary>The grid as a part of an HTML document, complete without scripts.</summary>
    public string ToHtml() => Html.Display(ToHtmlContent());

    internal string ToHtmlContent()
    {
        var html = new StringBuilder(Html.Title(title)).Append("<table class=\"row\" role=\"presentation\"><tbody>");
        foreach (var row in images.Select((image, index) => (image, index)).Chunk(columns))
        {
            html.Append("<tr>");
            foreach (var (image, index) in row)
                AppendCell(html, image, index);
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").Append(note.Length == 0 ? "" : $"<p class=\"muted\">{note}</p>").ToString();
    }

    /// <summary>The grid in words: how many images of what size, and their captions.</summary>
    public override string ToString()
    {
        var size = $"{images.Count} image{(images.Count == 1 ? "" : "s")} of {images[0].Width}×{images[0].Height} pixels";
        var captions = images.Where(image => image.Caption.Length > 0)
            .Select(image => MarkOf(image) + image.Caption.ReplaceLineEndings(" "));
        return string.Join(": ", new[] { title, size, string.Join(", ", captions), note }.Where(part => part.Length > 0));
    }

    private void AppendCell(StringBuilder html, GridImage image, int index)
    {
        var caption = image.Caption.ReplaceLineEndings(" ");
        var alternative = $"image {index + 1}{(caption.Length > 0 ? ": " : "")}{MarkOf(image)}{caption}";
        html.Append("<td style=\"padding:0 5px 8px 7px\">").Append(image.ToHtml(scale, alternative));
        if (image.Caption.Length > 0 || image.Right is not null)
        {
            var width = Math.Max(image.Width * scale, 88);
            html.Append(
                CultureInfo.InvariantCulture, $"<div style=\"text-align:center;white-space:normal;max-width:{width}px\">")
                .Append(image.Right is { } right ? Html.Mark(right) : "")
                .Append(Html.Escape(image.Caption).ReplaceLineEndings("<br>")).Append("</div>");
        }

        html.Append("</td>");
    }

    private static string MarkOf(GridImage image) => image.Right is { } right ? Html.Sign(right) + " " : "";

    private static string NotNumbers(Tensor images)
    {
        using var scope = NewDisposeScope();
        var count = images.is_floating_point() && !images.is_sparse ? images.numel() - images.detach().isfinite().sum().item<long>() : 0;
        return count == 0
            ? ""
            : $"{NumberText.Grouped(count)} of the values {(count == 1 ? "is" : "are")} NaN or infinite; NaN is drawn black";
    }

    private static void RequireOneEach(int images, int? given, string what, string parameter)
    {
        if (given is { } count && count != images)
            throw new ArgumentException($"There are {images} images but {count} {what}s: give one {what} for each image.", parameter);
    }
}
