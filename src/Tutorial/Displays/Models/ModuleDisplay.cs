using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A model shown by its name alone: its layers and what they learn. Their shapes hang on the input, which is not known here.
/// </summary>
internal static class ModuleDisplay
{
    private const string DisposedText = "a disposed model: its weights have been given back";

    public static string ToHtml(nn.Module model) =>
        DisposedModel.Is(model) ? Html.Display($"<p class=\"muted\">{DisposedText}</p>") : Table(model).ToHtml();

    public static string ToText(nn.Module model) => DisposedModel.Is(model) ? DisposedText : Table(model).ToText();

    private static ReportTable Table(nn.Module model)
    {
        var modules = model.named_modules().Where(entry => !entry.module.named_children().Any()).ToArray();
        var total = model.parameters().Sum(parameter => parameter.numel());
        return new ReportTable(
            $"{model.GetType().Name}: {NumberText.Grouped(total)} parameters, "
                + $"{(model.training ? "in training mode" : "in evaluation mode")}",
            ["layer", "type", "parameters"],
            [
                .. modules.Select(entry => new[]
                {
                    entry.name,
                    entry.module.GetType().Name,
                    NumberText.Grouped(entry.module.parameters().Sum(parameter => parameter.numel())),
                }),
            ],
            [
                "ModelSummary.Of(model, 1, …) with the shape of an input shows what each layer gives, "
                    + "ArchitectureDiagram.Of(model, 1, …) draws it.",
            ]);
    }
}
