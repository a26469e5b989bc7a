using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>
/// Every display of the library, with the line of C# that makes it: what docs/displays.md shows, and what the approved files hold. A new
/// display is one more line here, a look at the files that the tests then write, and tests/browser/display_pictures.py for its picture.
/// </summary>
internal sealed class DisplayExamples(DisplaySamples samples)
{
    private readonly List<DisplayExample> examples = [];
    private string section = "";

    /// <summary>All examples, in the order of the page.</summary>
    public static IReadOnlyList<DisplayExample> Of(DisplaySamples samples)
    {
        TutorialDisplays.Register();
        var all = new DisplayExamples(samples);
        all.AddTensors();
        all.AddPictures();
        all.AddModels();
        all.AddGraphs();
        all.AddWindows();
        all.AddLayers();
        all.AddTraining();
        all.AddEvaluation();
        return all.examples;
    }

    private void AddTensors()
    {
        section = "Tensors";
        var (images, features, weights, gone) = (samples.Images, samples.Features, samples.Weights, samples.Gone);
        Add("tensor-number", () => tensor(3.5), "A number.");
        Add(
            "tensor-vector",
            () => arange(100),
            "A long vector is elided in the middle; least, mean and greatest value stand beside its shape, type and device.");
        Add("tensor-matrix", () => arange(40 * 30).reshape(40, 30), "A matrix, its indices beside it.");
        Add(
            "tensor-rank-4",
            () => arange(3 * 2 * 2 * 4).reshape(3, 2, 2, 4),
            "From rank 3 on the first matrices are shown, each under its index.");
        Add(
            "tensor-images",
            () => images,
            "What holds images is shown as images: N×C×H×W or C×H×W with one or three channels, bytes or floats from 0 to 1. "
                + "Only what is shown is read.");
        Add("tensor-feature-maps", () => features, "What has the shape of images and other values is a strip of channels in grey.");
        Add("tensor-gradient", () => weights, "A parameter and its gradient.");
        Add(
            "tensor-no-numbers",
            () => tensor(new[] { 1, float.NaN, float.PositiveInfinity, 2 }),
            "NaN and ∞ are counted and left out of the rest.");
        Add("tensor-disposed", () => gone, "A disposed tensor says so.");
        Add(
            "tensor-drawing",
            () => TensorDrawing.Of(arange(24).reshape(2, 3, 4)),
            "A small tensor of any rank as a drawing, with an arrow for each dimension.");
        Add(
            "broadcast",
            () => BroadcastDrawing.Of([8, 1, 5, 2], [3, 1, 2]),
            "The broadcasting rule for two shapes: aligned at the right, each dimension equal or stretched.");
        Add("broadcast-misfit", () => BroadcastDrawing.Of([4, 2], [4, 3]), "Two shapes that do not fit.");
    }

    private void AddPictures()
    {
        section = "Pixels and images";
        var (image, kernel, images) = (samples.Image, samples.Kernel, samples.Images);
        var (dataset, predictions) = (samples.Dataset, samples.Predictions);
        Add(
            "pixel-grid",
            () => PixelGrid.Of(image, "an image and a window on it", window: (0, 1, 3, 3)),
            "Pixels with their numbers, 0 black and the greatest white.");
        Add("pixel-grid-signed", () => PixelGrid.Of(kernel, "a kernel"), "Where a value is negative: blue below zero, red above.");
        Add(
            "side-by-side",
            () => SideBySide.Of(
                ("window", PixelGrid.Of(image[..3, ..3])),
                "×",
                ("kernel", PixelGrid.Of(kernel)),
                "=",
                ("products", PixelGrid.Of(image[..3, ..3] * kernel))),
            "Displays in a row, with signs between them.");
        Add("as-image", () => images[3].AsImage(scale: 4), "One image, each pixel a crisp square.");
        Add(
            "image-grid",
            () => ImageGrid.Of(images[..4], ["cat", "dog", "bird", "deer"], right: [true, false, true, true], title: "predicted"),
            "Images with captions and marks; the mark is a sign and not only a colour.");
        Add("image-grid-dataset", () => ImageGrid.Of(dataset, count: 10, columns: 5, scale: 2), "The first images of a data set.");
        Add(
            "mistakes",
            () => PredictionGallery.OfMistakes(dataset, predictions),
            "Wrong predictions, the highest loss first, with the classes that got most.");
    }

    private void AddModels()
    {
        section = "Models";
        var (model, residual) = (samples.Model, samples.Residual);
        Add("model", () => model, "A model alone.");
        Add(
            "model-summary",
            () => ModelSummary.Of(model, 1, 3, 32, 32),
            "Layer by layer, with what each costs and how much of the input it sees.");
        Add(
            "architecture",
            () => ArchitectureDiagram.Of(model, 1, 3, 32, 32),
            "The same as a drawing: heights, depths and channels to scale, made from the module itself.");
        Add(
            "architecture-branches",
            () => ArchitectureDiagram.Of(residual, 1, 8, 16, 16),
            "A model with branches. Where code of the model stands between two layers the arrow is dashed.");
    }

    private void AddGraphs()
    {
        section = "Graphs of computations";
        var (w, x, y) = (samples.W, samples.X, samples.Y);
        Add(
            "expression-graph",
            () => ExpressionGraph.Draw(() => (w * x - y).pow(2), true, "a loss and its gradients"),
            "An expression, its values and gradients.");
        Add(
            "expression-choice",
            () => ExpressionGraph.Draw(() => where(x > 0, x, 0.1f * x) / y.exp()),
            "Functions, comparisons, constants, layers: what the lessons use.");
        Add(
            "graph",
            () => GraphDrawing.Of(new[] { ("x", "2"), ("w", "3"), ("w·x", "6") }, new[] { ("x", "w·x"), ("w", "w·x") }, "a product"),
            "A graph of your own.");
    }

    private void AddWindows()
    {
        section = "Convolution and pooling, step by step";
        var (image, kernel, images) = (samples.Image, samples.Kernel, samples.Images);
        Add(
            "sliding-window",
            () => SlidingWindow.Convolution(image, kernel, padding: 1),
            "Play, step or drag the window (arrow keys too); choose stride, padding, dilation and kernel. "
                + "Without scripts: the first step and the result.");
        Add("max-pooling", () => SlidingWindow.MaxPooling(image, 2), "The same for pooling.");
        Add(
            "kernel-editor",
            () => KernelEditor.Of(images[3, 1], kernel),
            "Type other numbers or choose a preset, and see what the kernel makes of the picture.");
        Add("average-pooling", () => SlidingWindow.AveragePooling(image, 3, stride: 1), "And for means.");
    }

    private void AddLayers()
    {
        section = "Layers, to play with";
        var (image, secret, guess) = (samples.Image, samples.Kernel, samples.Kernel * 0.5f);
        Add(
            "softmax-temperature",
            () => SoftmaxTemperature.Of([2, 1, 0.5, -1], ["cat", "dog", "frog", "ship"]),
            "A slider for the temperature, and the probabilities that follow. Without scripts: 0.5, 1 and 2.");
        Add(
            "dropout-masks",
            () => DropoutMasks.Of(image, probability: 0.5, seed: 1),
            "One mask after the other, and the mean over all seen so far. Without scripts: three masks, and the mean over 1,000.");
        Add(
            "live-kernel",
            () => new LiveKernel(secret),
            "A kernel being learned: a loop calls `live.Show(step, loss, guess)` every few steps, and one output follows.",
            () => Learned(secret, guess));
    }

    private void AddTraining()
    {
        section = "Training";
        var (model, data, history, faster) = (samples.Model, samples.Data, samples.History, samples.Shorter);
        var options = new TrainingOptions { Epochs = 3 };
        Add(
            "live-training",
            () => Trainer.Fit(model, data.Training, data.Test, options, new LiveTraining()),
            "A training that is under way, updated within each epoch; in the end its line stays, and the finished chart is shown below it.",
            () => Live());
        Add("learning-curves", () => LearningCurves.Draw(history), "Training and validation, and the epoch where they meet.");
        Add(
            "compare-validation",
            () => LearningCurves.CompareValidation("loss", ("step 0.001", history), ("step 0.002", faster)),
            "The validation curves of several trainings.");
        Add("history", () => history, "All epochs.");
        Add("metrics", () => history[0].Training, "One set of metrics.");
    }

    private void AddEvaluation()
    {
        section = "Evaluation";
        var (matrix, dataset, predictions) = (samples.Matrix, samples.Dataset, samples.Predictions);
        float[] probabilities = [0.625f, 0.25f, 0.125f];
        double[] x = [-2, -1, 0, 1, 2];
        (string, double[])[] variants = [("with dropout", [0.5, 0.75, 0.625]), ("without", [0.375, 0.5, 0.625])];
        double[] confidences = [0.25, 0.5, 0.5, 0.875, 0.875, 0.875, 0.875];
        var calibration = Calibration.Of(confidences, [true, true, false, true, false, true, false], bins: 4);
        Add(
            "confusion-matrix",
            () => ConfusionMatrixChart.Draw(matrix),
            "Counts in viridis: rows are true classes, columns predicted ones.");
        Add("confusion-view", () => ConfusionMatrixView.Of(matrix), "Counts and, on a switch, shares; pointing at a cell names its pair.");
        Add(
            "confusion-images",
            () => ConfusionMatrixView.Of(dataset, predictions),
            "The same with the images of each cell below; a click shows those of any other.");
        Add("confusion-table", () => matrix, "The same as a table.");
        Add("class-report", () => ClassReport.Of(matrix), "Precision, recall and F1 of each class.");
        Add("class-counts", () => ClassCountsChart.Draw(dataset, "images of each class"), "How many images of each class there are.");
        Add(
            "ablation-points",
            () => AblationPoints.Draw(variants, "validation accuracy"),
            "Variants compared run by run: a point for each seed, a diamond at the mean, and how much a variant differs from the first.");
        Add(
            "reliability-diagram",
            () => ReliabilityDiagram.Draw(calibration),
            "How often a network is right, against how sure it is: a bar should end at its mark.");
        Add("probability-bars", () => ProbabilityBars.Draw(probabilities, matrix.ClassNames), "What a network thinks of one image.");
        Add("function-plot", () => FunctionPlot.Draw("activations", ("ReLU", x, [0, 0, 0, 1, 2]), ("identity", x, x)), "Curves.");
        Add(
            "logarithmic-plot",
            () => LogarithmicPlot.Draw("a loss that falls", "step", "loss", ("loss", [1, 2, 3], [1, 0.1, 0.01])),
            "Curves over several powers of ten.");
        Add(
            "scatter-plot",
            () => ScatterPlot.Draw("trials", "rate", "accuracy", ("grid", [1, 2, 3], [0.25, 0.5, 0.375]), ("random", [1.5], [0.4])),
            "Points that no line joins, a colour and a shape a series.");
    }

    private void Add(
        string name,
        Func<object> make,
        string words,
        Func<object>? shows = null,
        [CallerArgumentExpression(nameof(make))] string line = "") =>
        examples.Add(new DisplayExample(section, name, words, Outdented(line["() => ".Length..]), (shows ?? make)()));

    /// <summary>Code that goes on in other lines, without the indentation that it has in this file.</summary>
    private static string Outdented(string code)
    {
        var (lines, step) = (code.Split('\n'), "    ");
        var depth = lines.Skip(1).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', [lines[0], .. lines.Skip(1).Select(line => step + line[depth..])]);
    }

    /// <summary>What stays of a kernel whose learning was shown three times.</summary>
    private static LiveKernel Learned(Tensor secret, Tensor guess)
    {
        var live = new LiveKernel(secret, _ => null, TextWriter.Null);
        live.Show(1, 4, guess * 0.25f);
        live.Show(20, 1, guess * 0.5f);
        live.Show(40, 0.25, guess);
        return live;
    }

    /// <summary>What a training of three epochs shows in the middle of the second.</summary>
    private static LivePicture Live()
    {
        LivePicture? shown = null;
        var live = new LiveTraining(
            "accuracy",
            first => { shown = (LivePicture)first; return next => shown = (LivePicture)next; },
            TextWriter.Null);
        live.Report(new TrainingProgress(
            1, 3, 100, 100, 1.5, 0.5, 2_000, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40), DisplaySamples.Epoch(1)));
        live.Report(new TrainingProgress(
            2, 3, 25, 100, 1.5, 0.5, 2_000, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(20), null));
        return shown!;
    }
}
