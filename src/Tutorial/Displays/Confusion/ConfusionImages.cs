namespace Tutorial;

/// <summary>The images of one cell of a confusion matrix.</summary>
/// <param name="Row">The true class.</param>
/// <param name="Column">The predicted class.</param>
/// <param name="Images">Indices of images, the highest loss first.</param>
internal sealed record ConfusionImages(int Row, int Column, IReadOnlyList<int> Images)
{
    /// <summary>How many pairs are listed openly.</summary>
    public const int MostPairs = 6;

    private const int FirstOfPair = 6;
    private const int MostOfCell = 12;

    /// <summary>All cells that count an image: the pairs confused most first, the right answers last.</summary>
    public static IReadOnlyList<ConfusionImages> Of(Predictions predictions)
    {
        var cells =
            from image in Enumerable.Range(0, predictions.Count)
            orderby predictions.LossOf(image) descending
            group image by (Row: (int)predictions.Actual[image], Column: (int)predictions.Predicted[image]) into cell
            orderby cell.Key.Row == cell.Key.Column, cell.Count() descending, cell.Key.Row, cell.Key.Column
            select new ConfusionImages(cell.Key.Row, cell.Key.Column, [.. cell]);
        return [.. cells];
    }

    /// <summary>Shares room among cells: several images for each of the first, then one for every cell, then a second, and so on.</summary>
    /// <param name="available">How many images each cell has.</param>
    /// <param name="room">How many are shown in all.</param>
    /// <returns>How many of each cell are shown.</returns>
    public static int[] Share(IReadOnlyList<int> available, int room)
    {
        var shown = new int[available.Count];
        for (var round = 1; round <= MostOfCell; round++)
        {
            for (var cell = 0; cell < shown.Length; cell++)
            {
                var wanted = Math.Min(available[cell], cell < MostPairs ? Math.Max(round, FirstOfPair) : round);
                var given = Math.Min(wanted - shown[cell], room);
                shown[cell] += given;
                room -= given;
            }
        }

        return shown;
    }
}
