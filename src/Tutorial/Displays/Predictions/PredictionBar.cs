namespace Tutorial;

/// <summary>The probability that an image got for one class.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Right">True for the image's own class, false for the one predicted instead; null for all others.</param>
internal sealed record PredictionBar(string ClassName, float Probability, bool? Right)
{
    private const int MostProbable = 3;

    /// <summary>The three most probable classes of an image, and its own where it is none of them; the most probable first.</summary>
    public static IReadOnlyList<PredictionBar> Of(Predictions predictions, int image)
    {
        var probabilities = predictions.ProbabilitiesOf(image);
        var (predicted, actual) = ((int)predictions.Predicted[image], (int)predictions.Actual[image]);
        var order = Enumerable.Range(0, probabilities.Length).OrderByDescending(label => probabilities[label])
            .ThenByDescending(label => label == predicted)
            .ToArray();
        bool? RightOf(int label) => label == actual ? true : label == predicted ? false : null;
        return [.. order.Take(MostProbable).Union([actual])
            .Select(label => new PredictionBar(predictions.ClassNames[label], probabilities[label], RightOf(label)))];
    }

    /// <summary>"93.2 %". Only what is nothing is called 0.0 %, and only what is all 100.0 %.</summary>
    public string Percent => Probability switch
    {
        > 0 and < 0.0005f => "<0.1 %",
        > 0.9995f and < 1 => ">99.9 %",
        _ => NumberText.WithDecimals(100.0 * Probability, 1) + " %",
    };
}
