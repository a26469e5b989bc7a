using StbImageWriteSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Many small images in one JPEG, some 300 bytes each where a PNG of 32×32 pixels takes 3,000. Each lies on JPEG's own blocks, so that none
/// shines through into its neighbour.
/// </summary>
/// <param name="Jpeg">The file.</param>
/// <param name="Width">Pixels across the whole sheet.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="ImageWidth">Pixels across one image.</param>
/// <param name="ImageHeight">Pixels down.</param>
internal sealed record PictureSheet(byte[] Jpeg, int Width, int Height, int ImageWidth, int ImageHeight)
{
    private const int Columns = 10;
    private const int Block = 16;
    private const int Quality = 75;

    /// <summary>Draws a sheet.</summary>
    /// <param name="images">uint8 N×3×H×W, at least one.</param>
    public static PictureSheet Of(Tensor images)
    {
        using var scope = NewDisposeScope();
        var (count, height, width) = (images.shape[0], (int)images.shape[2], (int)images.shape[3]);
        var columns = Math.Min(count, Columns);
        var rows = (count + columns - 1) / columns;
        var tiles = nn.functional.pad(
            images.cpu().to(float32),
            (0, RoundUp(width) - width, 0, RoundUp(height) - height),
            TorchSharp.PaddingModes.Replicate).to(uint8);
        var sheet = cat([tiles, tiles.new_zeros(rows * columns - count, 3, RoundUp(height), RoundUp(width))])
            .reshape(rows, columns, 3, RoundUp(height), RoundUp(width)).permute(0, 3, 1, 4, 2).contiguous();

        var (sheetWidth, sheetHeight) = ((int)columns * RoundUp(width), (int)rows * RoundUp(height));
        using var stream = new MemoryStream();
        new ImageWriter().WriteJpg(sheet.data<byte>().ToArray(), sheetWidth, sheetHeight, ColorComponents.RedGreenBlue, stream, Quality);
        return new PictureSheet(stream.ToArray(), sheetWidth, sheetHeight, width, height);
    }

    /// <summary>The upper left pixel of an image.</summary>
    public (int X, int Y) PlaceOf(int image) => (image % Columns * RoundUp(ImageWidth), image / Columns * RoundUp(ImageHeight));

    private static int RoundUp(int side) => (side + Block - 1) / Block * Block;
}
