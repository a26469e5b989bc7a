namespace Tutorial;

/// <summary>
/// What becomes of the pixels under a window, as a sum in words: the sentence of SlidingWindow.js for readers without scripts.
/// </summary>
internal static class WindowSentence
{
    /// <summary>At the window's first place.</summary>
    public static string First(SlidingWindow window)
    {
        var (rows, columns) = (window.Kernel.GetLength(0), window.Kernel.GetLength(1));
        var places = from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (row, column);
        var parts = places.Select(place => (
            Pixel: Pixel(window, place.row * window.Dilation - window.Padding, place.column * window.Dilation - window.Padding),
            Weight: window.Kernel[place.row, place.column])).ToArray();
        var result = Text(window.Result[0, 0]);
        return window.Kind switch
        {
            WindowKind.Max => $"the largest of {string.Join(", ", parts.Select(part => Text(part.Pixel)))} is {result}",
            WindowKind.Convolution => $"{string.Join(" + ", parts.Select(part => $"{Factor(part.Pixel)}·{Factor(part.Weight)}"))} = "
                + $"{result}",
            _ => $"({string.Join(" + ", parts.Select(part => Text(part.Pixel)))}) / {parts.Length} = {result}",
        };
    }

    private static float Pixel(SlidingWindow window, int y, int x) =>
        y >= 0 && x >= 0 && y < window.Image.GetLength(0) && x < window.Image.GetLength(1) ? window.Image[y, x] : 0;

    private static string Factor(float value) => value < 0 ? $"({Text(value)})" : Text(value);

    private static string Text(float value) => NumberText.Short(value).Replace('-', '−');
}
