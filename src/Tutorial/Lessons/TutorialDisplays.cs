using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Tells a notebook's host how the things of this tutorial look.</summary>
public static class TutorialDisplays
{
    /// <summary>All that say themselves how they look; a test compares them with the assembly's.</summary>
    private static readonly Action[] Displays =
    [
        Register<ImageGrid>,
        Register<PredictionGallery>,
        Register<ConfusionMatrixView>,
        Register<PixelGrid>,
        Register<TensorDrawing>,
        Register<BroadcastDrawing>,
        Register<GraphDrawing>,
        Register<ArchitectureDiagram>,
        Register<LivePicture>,
        Register<SlidingWindow>,
        Register<SourceCode>,
        Register<ExerciseResult>,
        Register<ExerciseHelp>,
        Register<KernelEditor>,
        Register<SoftmaxTemperature>,
        Register<DropoutMasks>,
        Register<LiveKernelPicture>,
        Register<LiveKernel>,
        Register<SideBySide>,
    ];

    /// <summary>
    /// Registers a display (<c>text/html</c> and <c>text/plain</c>) for each. It may be called again, and then changes nothing; a host
    /// that has reset its formatters gets them back.
    /// </summary>
    public static void Register()
    {
        Register<Tensor>(TensorDisplay.ToHtml, TensorDisplay.ToText);
        Register<nn.Module>(ModuleDisplay.ToHtml, ModuleDisplay.ToText);
        Register<GenericChart>(ChartDisplay.ToHtml, ChartDisplay.ToText);
        RegisterTable<ModelSummary>(ModelSummaryDisplay.Table);
        RegisterTable<Metrics>(TrainingDisplays.Table);
        RegisterTable<ConfusionMatrix>(EvaluationDisplays.Table);
        RegisterTable<ClassReport>(EvaluationDisplays.Table);
        RegisterTable<History>(TrainingDisplays.Table);
        foreach (var register in Displays)
            register();
        RegisterSource();
        RegisterMetric();
    }

    /// <summary>Source is handed to the host as Markdown, which colours it as it colours its cells.</summary>
    private static void RegisterSource()
    {
        Formatter.Register<SourceCode>(source => source.ToMarkdown(), "text/markdown");
        Formatter.SetPreferredMimeTypesFor(typeof(SourceCode), "text/markdown", "text/plain");
    }

    /// <summary>A metric is for runners; for readers it is a line of text.</summary>
    private static void RegisterMetric()
    {
        Formatter.Register<RecordedMetric>(metric => metric.ToJson(), RecordedMetric.MimeType);
        Formatter.Register<RecordedMetric>(metric => metric.ToString(), "text/plain");
        Formatter.SetPreferredMimeTypesFor(typeof(RecordedMetric), RecordedMetric.MimeType, "text/plain");
    }

    private static void RegisterTable<T>(Func<T, ReportTable> table) =>
        Register<T>(value => table(value).ToHtml(), value => table(value).ToText());

    private static void Register<T>()
        where T : IDisplay => Register<T>(value => value.ToHtml(), value => value.ToString()!);

    private static void Register<T>(Func<T, string> html, Func<T, string> text)
    {
        Formatter.Register(html, "text/html");
        Formatter.Register(text, "text/plain");
        Formatter.SetPreferredMimeTypesFor(typeof(T), "text/html", "text/plain");
    }
}
