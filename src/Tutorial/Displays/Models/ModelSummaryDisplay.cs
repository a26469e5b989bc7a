namespace Tutorial;

/// <summary>A model's summary as Keras prints it, and what each layer costs and sees.</summary>
internal static class ModelSummaryDisplay
{
    public static ReportTable Table(ModelSummary summary) => new(
        $"Input {Shape(summary.InputShape)}",
        ["layer (type)", "output shape", "parameters", "share", "multiply-adds\nper input", "receptive\nfield"],
        [.. summary.Layers.Select(layer => Row(layer, summary.TotalParameters))],
        [
            $"Multiply-adds per input: {NumberText.Grouped(summary.TotalMultiplyAdds)}"
                + (summary.Layers.Any(layer => layer.MultiplyAdds is null) ? ", without the layers marked ?" : ""),
            $"Total parameters: {NumberText.Grouped(summary.TotalParameters)}",
            $"Trainable parameters: {NumberText.Grouped(summary.TrainableParameters)}",
            $"Other parameters: {NumberText.Grouped(summary.TotalParameters - summary.TrainableParameters)}",
            .. Elsewhere(summary) is > 0 and var left
                ? new[] { $"Parameters in none of these layers: {NumberText.Grouped(left)} (the model's own, "
                    + "or of layers that take several tensors or were not called)" }
                : [],
        ]);

    private static long Elsewhere(ModelSummary summary) => summary.TotalParameters - summary.Layers.Sum(layer => layer.Parameters);

    private static string[] Row(LayerSummary layer, long totalParameters) =>
    [
        $"{layer.Name} ({layer.Type})",
        Shape(layer.OutputShape),
        NumberText.Grouped(layer.Parameters),
        layer.Parameters == 0 ? "" : NumberText.WithDecimals(100.0 * layer.Parameters / totalParameters, 1) + " %",
        layer.MultiplyAdds is { } products ? NumberText.Grouped(products) : "?",
        layer.ReceptiveField is { } field ? Shape(field) : "",
    ];

    private static string Shape(IEnumerable<long> shape) => string.Join("×", shape);
}
