using System.Globalization;

namespace Tutorial;

/// <summary>One picture of an <see cref="ImageGrid"/> or a <see cref="PredictionGallery"/>.</summary>
/// <param name="Png">The picture, one pixel a pixel.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Caption">What stands below it; a line break in it starts a new line.</param>
/// <param name="Right">True and false draw a tick on green and a cross on red beside the caption; null draws neither.</param>
internal sealed record GridImage(byte[] Png, int Width, int Height, string Caption, bool? Right)
{
    /// <summary>The picture, each of its pixels a crisp square.</summary>
    /// <param name="scale">Screen pixels per image pixel.</param>
    /// <param name="alternative">What it shows, in words.</param>
    public string ToHtml(int scale, string alternative) => string.Create(
        CultureInfo.InvariantCulture,
        $"<img width=\"{Width * scale}\" height=\"{Height * scale}\" alt=\"{Html.Escape(alternative)}\" ")
        + $"style=\"image-rendering:pixelated;display:block\" src=\"data:image/png;base64,{Convert.ToBase64String(Png)}\">";
}
