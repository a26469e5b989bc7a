using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Tensors shown as pictures.</summary>
public static class TensorImageExtensions
{
    /// <summary>
    /// Shows <paramref name="images"/> as pictures: see
    /// <see cref="ImageGrid.Of(Tensor, IReadOnlyList{string}?, int, int, IReadOnlyList{bool}?, string)"/>.
    /// </summary>
    /// <param name="images">H×W, 3×H×W, N×H×W, N×1×H×W or N×3×H×W; uint8, or numbers of any range.</param>
    /// <param name="scale">Screen pixels per image pixel.</param>
    /// <param name="columns">Images in a row.</param>
    public static ImageGrid AsImage(this Tensor images, int scale = 4, int columns = 8) =>
        ImageGrid.Of(images, columns: columns, scale: scale);

    /// <summary>Shows an array of pixels, H×W, as a grey picture.</summary>
    /// <param name="image">Rows by columns; 0 to 1 as black to white, any other range stretched.</param>
    /// <param name="scale">Screen pixels per image pixel.</param>
    public static ImageGrid AsImage(this float[,] image, int scale = 4)
    {
        using var tensor = torch.tensor(image);
        return tensor.AsImage(scale);
    }
}
