namespace Tutorial;

/// <summary>For each true class (row), how many of its images were predicted as which class (column).</summary>
public sealed class ConfusionMatrix
{
    /// <summary>Counts pairs of true and predicted classes.</summary>
    /// <param name="actual">The true class of each image, an index into <paramref name="classNames"/>.</param>
    /// <param name="predicted">The predicted class of each image, in the same order.</param>
    /// <param name="classNames">The name of each class.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a class has no name.</exception>
    public ConfusionMatrix(IReadOnlyList<long> actual, IReadOnlyList<long> predicted, IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(classNames);
        if (actual.Count != predicted.Count)
        {
            throw new ArgumentException(
                $"There are {actual.Count} true classes but {predicted.Count} predicted ones; give both for every image.",
                nameof(predicted));
        }

        ClassNames = classNames;
        Counts = new long[classNames.Count, classNames.Count];
        for (var image = 0; image < actual.Count; image++)
            Counts[Label(actual[image], nameof(actual)), Label(predicted[image], nameof(predicted))]++;
        Total = actual.Count;
    }

    private ConfusionMatrix(IReadOnlyList<string> classNames, long[,] counts)
    {
        ClassNames = classNames;
        Counts = counts;
        Total = counts.Cast<long>().Sum();
    }

    /// <summary>The counts: rows true, columns predicted.</summary>
    public long[,] Counts { get; }

    /// <summary>The name of each row and column.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>How many images were counted.</summary>
    public long Total { get; }

    /// <summary>The share of images on the diagonal, 0 … 1; NaN when there are none.</summary>
    public double Accuracy => (double)Enumerable.Range(0, ClassNames.Count).Sum(label => Counts[label, label]) / Total;

    /// <summary>Counts what a model predicted.</summary>
    public static ConfusionMatrix Of(Predictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        return new ConfusionMatrix(predictions.Actual, predictions.Predicted, predictions.ClassNames);
    }

    /// <summary>A matrix that was counted before.</summary>
    /// <param name="classNames">The name of each row and column.</param>
    /// <param name="counts">A row for each class with a count for each class, 0 or more.</param>
    /// <exception cref="ArgumentException">It is not square, has no class, or a count is negative.</exception>
    internal static ConfusionMatrix Of(IReadOnlyList<string> classNames, IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var side = classNames.Count;
        if (side == 0 || counts.Count != side || counts.Any(row => row.Count != side || row.Any(count => count < 0)))
            throw new ArgumentException($"The confusion matrix is not one of {side} × {side} counts.", nameof(counts));

        var all = new long[side, side];
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
                all[row, column] = counts[row][column];
        }

        return new ConfusionMatrix(classNames, all);
    }

    /// <summary>
    /// Each row divided by its sum: the share of a class's images that went to each class; zeros for a class without images.
    /// </summary>
    public double[,] Normalized()
    {
        var shares = new double[ClassNames.Count, ClassNames.Count];
        for (var row = 0; row < ClassNames.Count; row++)
        {
            var sum = RowSum(row);
            for (var column = 0; column < ClassNames.Count; column++)
                shares[row, column] = sum == 0 ? 0 : (double)Counts[row, column] / sum;
        }

        return shares;
    }

    /// <summary>The confusions that happened most often, largest first; those that never happened are left out.</summary>
    /// <param name="count">At most this many.</param>
    public IReadOnlyList<Confusion> MostConfused(int count)
    {
        var all =
            from row in Enumerable.Range(0, ClassNames.Count)
            from column in Enumerable.Range(0, ClassNames.Count)
            where row != column && Counts[row, column] > 0
            orderby Counts[row, column] descending
            select new Confusion(ClassNames[row], ClassNames[column], Counts[row, column]);
        return [.. all.Take(count)];
    }

    /// <summary>The pairs of classes taken for each other most often, largest first; those that never happened are left out.</summary>
    /// <param name="count">At most this many.</param>
    public IReadOnlyList<ConfusedPair> ConfusedPairs(int count)
    {
        var all =
            from first in Enumerable.Range(0, ClassNames.Count)
            from second in Enumerable.Range(first + 1, ClassNames.Count - first - 1)
            let both = Counts[first, second] + Counts[second, first]
            where both > 0
            orderby both descending
            select new ConfusedPair(ClassNames[first], ClassNames[second], both);
        return [.. all.Take(count)];
    }

    /// <summary>How many images of a class there were.</summary>
    internal long RowSum(int row) => Enumerable.Range(0, ClassNames.Count).Sum(column => Counts[row, column]);

    /// <summary>How many images were predicted to be of a class.</summary>
    internal long ColumnSum(int column) => Enumerable.Range(0, ClassNames.Count).Sum(row => Counts[row, column]);

    /// <summary>
    /// The classes with the most mistakes, made on their images or by taking others for them; in the order of their labels.
    /// </summary>
    /// <param name="count">At most this many.</param>
    internal int[] MostConfusedClasses(int count) =>
        [
            .. Enumerable.Range(0, ClassNames.Count)
                .OrderByDescending(label => RowSum(label) + ColumnSum(label) - 2 * Counts[label, label])
                .Take(count).Order(),
        ];

    private int Label(long label, string parameter)
    {
        if (label < 0 || label >= ClassNames.Count)
            throw new ArgumentException($"Class {label} has no name: classes run from 0 to {ClassNames.Count - 1}.", parameter);
        return (int)label;
    }
}
