namespace Tutorial;

/// <summary>A model's summary as Keras prints it.</summary>
internal static class ModelSummaryDisplay
{
    public static ReportTable Table(ModelSummary summary) => new(
        $"Input {Shape(summary.InputShape)}",
        ["layer (type)", "output shape", "parameters"],
        [.. summary.Layers.Select(layer => new[] { $"{layer.Name} ({layer.Type})", Shape(layer.OutputShape), NumberText.Grouped(layer.Parameters) })],
        [
            $"Total parameters: {NumberText.Grouped(summary.TotalParameters)}",
            $"Trainable parameters: {NumberText.Grouped(summary.TrainableParameters)}",
            $"Other parameters: {NumberText.Grouped(summary.TotalParameters - summary.TrainableParameters)}",
        ]);

    private static string Shape(IEnumerable<long> shape) => string.Join("×", shape);
}
