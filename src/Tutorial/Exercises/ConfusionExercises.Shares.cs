namespace Tutorial;

internal static partial class ConfusionExercises
{
    /// <summary>Each column divided by its sum.</summary>
    private static ExpectedAnswer SharesOfColumns(long[,] counts)
    {
        var total = counts.Cast<long>().Sum();
        var right = Shares(counts, (_, column) => ColumnSum(counts, column));
        return new ExpectedAnswer(right, Tolerance,
            new Mistake(
                Shares(counts, (row, _) => RowSum(counts, row)),
                "The rows were divided by their sums: those are recalls on the diagonal, not precisions."),
            new Mistake(
                Shares(counts, (_, _) => total),
                "All counts were divided by the number of pictures; divide each column by its own sum."),
            new Mistake(
                Shares(counts, (row, _) => ColumnSum(counts, row)),
                "The sum is that of another column: within a column all counts are divided by the same number."),
            new Mistake(
                Shares(counts, (row, column) => ColumnSum(counts, column) == counts[row, column] ? ColumnSum(counts, column) : 0),
                "Whole numbers were divided, which leaves 0 in C#; make one of them a double."),
            new Mistake(Turned(right), "Rows and columns of the answer are swapped."));
    }

    /// <summary>F1 of each class, for matrices of two and three classes, one with a class that is never predicted.</summary>
    private static ExpectedFunction<long[,], double[]> F1OfEachClass() => new(
        F1Of("the matrix { 8, 2 }, { 4, 6 }", new long[,] { { 8, 2 }, { 4, 6 } }),
        F1Of("a matrix of three classes", new long[,] { { 5, 3, 2 }, { 1, 9, 0 }, { 6, 0, 4 } }),
        F1Of("a matrix with a class that is never predicted", new long[,] { { 7, 3, 0 }, { 2, 8, 0 }, { 4, 6, 0 } }));

    private static (long[,] Argument, string Name, ExpectedAnswer Expected) F1Of(string name, long[,] counts)
    {
        double Precision(int label) => Share(counts[label, label], ColumnSum(counts, label));
        double Recall(int label) => Share(counts[label, label], RowSum(counts, label));
        var labels = Enumerable.Range(0, counts.GetLength(0)).ToArray();
        double[] Each(Func<int, double> value) => [.. labels.Select(value)];
        double Quotient(int label) => 2 * Precision(label) * Recall(label) / (Precision(label) + Recall(label));

        return (counts, name, new ExpectedAnswer(
            Each(label => Share(2 * counts[label, label], RowSum(counts, label) + ColumnSum(counts, label))), Tolerance,
            new Mistake(Each(Quotient), "0 was divided by 0: a class that is never right has an F1 of 0."),
            new Mistake(
                Each(label => (Precision(label) + Recall(label)) / 2),
                "That is the plain mean of precision and recall; F1 is the harmonic one, 2PR / (P + R)."),
            new Mistake(Each(label => Precision(label) * Recall(label) / (Precision(label) + Recall(label))), "The 2 in front is missing."),
            new Mistake(
                Each(label => Share(counts[label, label], RowSum(counts, label) + ColumnSum(counts, label) - counts[label, label])),
                "That is the share of the right ones among all that are of the class or called so; F1 counts the right ones twice."),
            new Mistake(Each(Recall), "Those are the recalls; precision belongs into F1 too."),
            new Mistake(Each(Precision), "Those are the precisions; recall belongs into F1 too.")));
    }

    private static double[,] Shares(long[,] counts, Func<int, int, long> whole)
    {
        var shares = new double[counts.GetLength(0), counts.GetLength(1)];
        for (var row = 0; row < counts.GetLength(0); row++)
        {
            for (var column = 0; column < counts.GetLength(1); column++)
                shares[row, column] = Share(counts[row, column], whole(row, column));
        }

        return shares;
    }

    private static double[,] Turned(double[,] table)
    {
        var turned = new double[table.GetLength(1), table.GetLength(0)];
        for (var row = 0; row < turned.GetLength(0); row++)
        {
            for (var column = 0; column < turned.GetLength(1); column++)
                turned[row, column] = table[column, row];
        }

        return turned;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static long RowSum(long[,] counts, int row) => Enumerable.Range(0, counts.GetLength(1)).Sum(column => counts[row, column]);

    private static long ColumnSum(long[,] counts, int column) => Enumerable.Range(0, counts.GetLength(0)).Sum(row => counts[row, column]);
}
