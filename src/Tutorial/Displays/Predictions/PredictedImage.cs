namespace Tutorial;

/// <summary>One image of a <see cref="PredictionGallery"/>, and what a model said about it.</summary>
/// <param name="Index">Its place in the data set.</param>
/// <param name="Picture">The image.</param>
/// <param name="Loss">Its cross-entropy.</param>
/// <param name="Bars">The probabilities shown, the most probable first.</param>
internal sealed record PredictedImage(int Index, GridImage Picture, float Loss, IReadOnlyList<PredictionBar> Bars)
{
    /// <summary>"4.61".</summary>
    public string LossText => NumberText.WithDecimals(Loss, 2);

    /// <summary>"image 812: ✗ dog 93.2 %, ✓ cat 1.0 %, loss 4.61".</summary>
    public override string ToString()
    {
        var named = Bars.Where(bar => bar.Right is not null).Select(bar => $"{Html.Sign(bar.Right!.Value)} {bar.ClassName} {bar.Percent}");
        return $"image {Index}: {string.Join(", ", named)}, loss {LossText}";
    }
}
