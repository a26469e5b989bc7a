namespace Tutorial;

/// <summary>
/// Precision, recall and F1 of each class by itself, and their plain means over the classes. Beside Keras's pooled numbers
/// (<see cref="KerasMetrics"/>) they show which classes a model knows. Undefined quotients are 0, as in scikit-learn's report.
/// </summary>
public sealed class ClassReport
{
    private ClassReport(IReadOnlyList<ClassScore> classes, double accuracy)
    {
        Classes = classes;
        Accuracy = accuracy;
    }

    /// <summary>One score for each class, in the order of the labels.</summary>
    public IReadOnlyList<ClassScore> Classes { get; }

    /// <summary>The share of images predicted right, 0 … 1.</summary>
    public double Accuracy { get; }

    /// <summary>The mean of the classes' precisions; each class counts the same.</summary>
    public double MacroPrecision => Classes.Average(score => score.Precision);

    /// <summary>The mean of the classes' recalls; each class counts the same.</summary>
    public double MacroRecall => Classes.Average(score => score.Recall);

    /// <summary>The mean of the classes' F1; each class counts the same.</summary>
    public double MacroF1 => Classes.Average(score => score.F1);

    /// <summary>Judges each class by its row and its column.</summary>
    public static ClassReport Of(ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new ClassReport([.. matrix.ClassNames.Select((name, label) => Score(matrix, name, label))], matrix.Accuracy);
    }

    private static ClassScore Score(ConfusionMatrix matrix, string name, int label)
    {
        var (hits, support, said) = (matrix.Counts[label, label], matrix.RowSum(label), matrix.ColumnSum(label));
        return new ClassScore(name, Share(hits, said), Share(hits, support), Share(2 * hits, support + said), support);
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
