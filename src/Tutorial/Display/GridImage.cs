namespace Tutorial;

/// <summary>One picture of an <see cref="ImageGrid"/>.</summary>
/// <param name="Png">The picture, one pixel a pixel.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Caption">What stands below it; a line break in it starts a new line.</param>
/// <param name="Right">True and false draw a tick in green and a cross in red beside the caption; null draws neither.</param>
internal sealed record GridImage(byte[] Png, int Width, int Height, string Caption, bool? Right);
