namespace Tutorial;

/// <summary>A model's summary as Keras prints it, and what each layer costs and sees.</summary>
internal static class ModelSummaryDisplay
{
    public static ReportTable Table(ModelSummary summary) => new(
        $"Input {Shape(summary.InputShape)}",
        ["layer (type)", "output shape", "parameters", "share", "multiply-adds\nper input", "receptive\nfield"],
        [.. summary.Layers.Select(layer => Row(layer, summary.TotalParameters))],
        [
            $"Multiply-adds per input: {NumberText.Grouped(summary.TotalMultiplyAdds)}",
            $"Total parameters: {NumberText.Grouped(summary.TotalParameters)}",
            $"Trainable parameters: {NumberText.Grouped(summary.TrainableParameters)}",
            $"Other parameters: {NumberText.Grouped(summary.TotalParameters - summary.TrainableParameters)}",
        ]);

    private static string[] Row(LayerSummary layer, long totalParameters) =>
    [
        $"{layer.Name} ({layer.Type})",
        Shape(layer.OutputShape),
        NumberText.Grouped(layer.Parameters),
        layer.Parameters == 0 ? "" : NumberText.WithDecimals(100.0 * layer.Parameters / totalParameters, 1) + " %",
        NumberText.Grouped(layer.MultiplyAdds),
        layer.ReceptiveField is { } field ? Shape(field) : "",
    ];

    private static string Shape(IEnumerable<long> shape) => string.Join("×", shape);
}
