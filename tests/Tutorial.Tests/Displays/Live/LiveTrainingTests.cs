using System.Xml.Linq;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Tests;

/// <summary>The display of a training that runs.</summary>
public sealed class LiveTrainingTests : IDisposable
{
    private readonly List<object> shown = [];
    private readonly StringWriter writer = new() { NewLine = "\n" };
    private readonly LiveTraining live;

    public LiveTrainingTests()
    {
        TutorialDisplays.Register();
        live = new LiveTraining("accuracy", Display, writer);
    }

    public void Dispose()
    {
        KernelInvocationContext.Current = null;
        writer.Dispose();
    }

    [Fact]
    public void Within_the_first_epoch_a_bar_and_a_line_say_how_far_it_is()
    {
        live.Report(At(epoch: 1, batch: 25));
        var picture = Assert.Single(shown);
        Assert.Equal("epoch 1/3, 25 % of it: loss 1.5000, accuracy 0.4000; 2,104 images/s, about 1 min 5 s left", picture.ToString());
        var bar = Assert.Single(Elements(picture, "progress"));
        Assert.Equal(("25", "300"), (bar.Attribute("value")!.Value, bar.Attribute("max")!.Value));
        Assert.Empty(Elements(picture, "img"));
    }

    [Fact]
    public void After_an_epoch_its_point_is_drawn_without_a_script()
    {
        live.Report(At(epoch: 1, batch: 100, finished: true));
        live.Report(At(epoch: 2, batch: 10));
        Assert.All(shown, picture => Assert.Single(Elements(picture, "img")));
        Assert.All(shown, picture => Assert.Empty(Elements(picture, "script")));
        Assert.Contains("accuracy after epoch 1 of 3", Html(shown[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_end_the_line_stays_and_the_chart_of_the_whole_history_is_an_output_of_its_own()
    {
        for (var epoch = 1; epoch <= 3; epoch++)
            live.Report(At(epoch, batch: 100, finished: true));
        var history = new History("test", new TrainingOptions { Epochs = 3 }, Enumerable.Range(1, 3).Select(Result));
        Assert.Equal((2, 4), (displays, shown.Count));
        Assert.Equal(LearningCurves.Draw(history).ToDisplayString("text/html"), Html(shown[3]));
        Assert.Equal("3 epochs in 1 min 10 s, validation loss 1.1000, accuracy 0.4300", shown[2].ToString());
        Assert.DoesNotContain("<progress", Html(shown[2]), StringComparison.Ordinal);
        Assert.Empty(Elements(shown[2], "img"));
    }

    [Fact]
    public void A_front_end_that_loses_every_update_has_the_finished_chart_in_the_end()
    {
        var first = new List<object>();
        var deaf = new LiveTraining("accuracy", picture =>
        {
            first.Add(picture);
            return _ => { };
        }, writer);
        for (var epoch = 1; epoch <= 3; epoch++)
            deaf.Report(At(epoch, batch: 100, finished: true));
        var history = new History("test", new TrainingOptions { Epochs = 3 }, Enumerable.Range(1, 3).Select(Result));
        Assert.Equal(LearningCurves.Draw(history).ToDisplayString("text/html"), Html(first[^1]));
    }

    [Fact]
    public void A_training_of_one_epoch_that_reports_once_shows_its_line_and_its_chart()
    {
        live.Report(At(epoch: 1, batch: 100, finished: true) with { Epochs = 1 });
        Assert.Equal((2, 2), (displays, shown.Count));
    }

    [Fact]
    public void A_second_training_is_shown_anew()
    {
        for (var run = 0; run < 2; run++)
        {
            for (var epoch = 1; epoch <= 3; epoch++)
                live.Report(At(epoch, batch: 100, finished: true));
        }

        Assert.Equal(4, displays);
        Assert.Contains("accuracy after epoch 1 of 3", Html(shown[4]), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_shown_lines_are_written()
    {
        var outside = new LiveTraining("accuracy", _ => null, writer);
        outside.Report(At(epoch: 1, batch: 100, finished: true));
        Assert.StartsWith("epoch 1/3  loss 1.0000", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_cell_runs_nothing_is_written()
    {
        live.Report(At(epoch: 1, batch: 100, finished: true));
        Assert.Empty(writer.ToString());
    }

    [Fact]
    public void A_metric_that_does_not_exist_is_named() =>
        Assert.Contains("f1", Assert.Throws<ArgumentException>(() => new LiveTraining("f1")).Message, StringComparison.Ordinal);

    [Fact]
    public void In_a_notebook_it_is_the_cells_own_display_that_is_updated()
    {
        var cell = new KernelInvocationContext();
        KernelInvocationContext.Current = cell;
        var inCell = new LiveTraining();
        inCell.Report(At(epoch: 1, batch: 25));
        inCell.Report(At(epoch: 1, batch: 50));
        Assert.StartsWith("epoch 1/3, 50 %", Assert.Single(cell.Shown).ToString(), StringComparison.Ordinal);
    }

    private int displays;

    private Action<object> Display(object picture)
    {
        displays++;
        shown.Add(picture);
        return another => shown.Add(another);
    }

    private static EpochResult Result(int epoch) =>
        new(epoch, new(1.0, 0.5 + 0.01 * epoch, 0.6, 0.4), new(1.1, 0.4 + 0.01 * epoch, 0.5, 0.3), Seconds: 20, ImagesPerSecond: 2_104);

    private static TrainingProgress At(int epoch, int batch, bool finished = false) => new(
        epoch, Epochs: 3, batch, Batches: 100, Loss: 1.5, Accuracy: 0.4, ImagesPerSecond: 2_104, Elapsed: TimeSpan.FromSeconds(70),
        Remaining: TimeSpan.FromSeconds(65), finished ? Result(epoch) : null);

    private static IEnumerable<XElement> Elements(object picture, string name) => XElement
        .Parse($"<page>{Html(picture)}</page>", LoadOptions.None)
        .Descendants().Where(element => element.Name.LocalName == name);

    private static string Html(object shown) => shown.ToDisplayString("text/html");
}
