using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Tells a notebook's host how the things of this tutorial look.</summary>
public static class TutorialDisplays
{
    /// <summary>
    /// Registers a display (<c>text/html</c> and <c>text/plain</c>) for each. It may be called again, and then changes nothing; a host
    /// that has reset its formatters gets them back.
    /// </summary>
    public static void Register()
    {
        Register<Tensor>(TensorDisplay.ToHtml, TensorDisplay.ToText);
        Register<ImageGrid>(grid => grid.ToHtml(), grid => grid.ToString());
        Register<PredictionGallery>(gallery => gallery.ToHtml(), gallery => gallery.ToString());
        Register<ConfusionMatrixView>(view => view.ToHtml(), view => view.ToString());
        Register<PixelGrid>(grid => grid.ToHtml(), grid => grid.ToString());
        Register<TensorDrawing>(drawing => drawing.ToHtml(), drawing => drawing.ToString());
        Register<BroadcastDrawing>(drawing => drawing.ToHtml(), drawing => drawing.ToString());
        Register<GraphDrawing>(graph => graph.ToHtml(), graph => graph.ToString());
        Register<ArchitectureDiagram>(diagram => diagram.ToHtml(), diagram => diagram.ToString());
        Register<nn.Module>(ModuleDisplay.ToHtml, ModuleDisplay.ToText);
        RegisterTable<ModelSummary>(ModelSummaryDisplay.Table);
        RegisterTable<Metrics>(TrainingDisplays.Table);
        RegisterTable<ConfusionMatrix>(EvaluationDisplays.Table);
        RegisterTable<ClassReport>(EvaluationDisplays.Table);
        RegisterTable<History>(TrainingDisplays.Table);
        Register<GenericChart>(ChartDisplay.ToHtml, ChartDisplay.ToText);
        Register<LivePicture>(picture => picture.ToHtml(), picture => picture.ToString());
        Register<SlidingWindow>(SlidingWindowDisplay.ToHtml, SlidingWindowDisplay.ToText);
        Register<SourceCode>(code => code.ToHtml(), code => code.ToString());
        Register<ExerciseResult>(result => result.ToHtml(), result => result.ToString());
        Register<ExerciseHelp>(help => help.ToHtml(), help => help.ToString());
        Register<KernelEditor>(editor => editor.ToHtml(), editor => editor.ToString());
        Register<SoftmaxTemperature>(softmax => softmax.ToHtml(), softmax => softmax.ToString());
        Register<DropoutMasks>(masks => masks.ToHtml(), masks => masks.ToString());
        Register<LiveKernelPicture>(picture => picture.ToHtml(), picture => picture.ToString());
        Register<LiveKernel>(live => live.ToHtml(), live => live.ToString());
        Register<SideBySide>(row => row.ToHtml(), row => row.ToString());
        RegisterMetric();
    }

    /// <summary>A metric is for runners; for readers it is a line of text.</summary>
    private static void RegisterMetric()
    {
        Formatter.Register<RecordedMetric>(metric => metric.ToJson(), RecordedMetric.MimeType);
        Formatter.Register<RecordedMetric>(metric => metric.ToString(), "text/plain");
        Formatter.SetPreferredMimeTypesFor(typeof(RecordedMetric), RecordedMetric.MimeType, "text/plain");
    }

    private static void RegisterTable<T>(Func<T, ReportTable> table) => Register<T>(value => table(value).ToHtml(), value => table(value).ToText());

    private static void Register<T>(Func<T, string> html, Func<T, string> text)
    {
        Formatter.Register(html, "text/html");
        Formatter.Register(text, "text/plain");
        Formatter.SetPreferredMimeTypesFor(typeof(T), "text/html", "text/plain");
    }
}
