using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Names, titles and captions are text, whatever they hold and wherever they are shown.</summary>
public sealed partial class HostileTextTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'></script><script>alert(2)</script>&amp;</svg>";

    [Fact]
    public void In_no_display_does_text_become_markup()
    {
        TutorialDisplays.Register();
        var names = Enumerable.Range(0, 10).Select(index => Hostile + index).ToArray();
        using var samples = new DisplaySamples(names);
        using var model = nn.Sequential((Safe(Hostile), nn.Linear(4, 2)));
        var history = new History(Hostile, new TrainingOptions(), [DisplaySamples.Epoch(1), DisplaySamples.Epoch(2)]);
        object[] displays =
        [
            .. DisplayExamples.Of(samples).Select(example => example.Value),
            PixelGrid.Of(samples.Image, Hostile), ImageGrid.Of(samples.Images, names, title: Hostile, right: [.. names.Select(_ => true)]),
            ImageGrid.Of(samples.Dataset, title: Hostile), SideBySide.Of((Hostile, samples.Image), Hostile, (Hostile, Hostile)),
            KernelEditor.Of(samples.Image, samples.Kernel, Hostile),
            SoftmaxTemperature.Of([1, 2], [Hostile, Hostile]),
            GraphDrawing.Of([(Hostile, Hostile), ("b", Hostile)], [(Hostile, "b")], Hostile), ExpressionGraph.Draw(
                () => samples.W * samples.X,
                title: Hostile),
            model, ModelSummary.Of(model, 1, 4), ArchitectureDiagram.Of(model, 1, 4), history, LearningCurves.Draw(history),
            LearningCurves.CompareValidation("loss", (Hostile, history)), ConfusionMatrixChart.Draw(samples.Matrix, Hostile),
            ClassCountsChart.Draw(samples.Dataset, Hostile),
            ProbabilityBars.Draw([0.5f, 0.5f], names[..2], Hostile), FunctionPlot.Draw(Hostile, (Hostile, [0, 1], [0, 1])),
            LogarithmicPlot.Draw(Hostile, Hostile, Hostile, (Hostile, [1, 2], [1, 10])),
        ];

        Assert.All(displays, display =>
        {
            var html = Formatter.ToDisplayString(display, "text/html");
            Assert.DoesNotContain("onerror=alert", Escaped().Replace(html, ""), StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.All(
            Markup.Svgs(html),
            svg => Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "img" or "script"));
            Assert.Equal(html.Split("<script").Length, html.Split("</script>").Length);
        });
    }

    /// <summary>A module's name may hold anything but a full stop.</summary>
    private static string Safe(string text) => text.Replace('.', ' ');

    // Escaped text, which harms nobody: &lt;img … in markup, \u003cimg … in a script.
    [GeneratedRegex(@"(?:&lt;|\\u003c)img src=x onerror=alert", RegexOptions.IgnoreCase)]
    private static partial Regex Escaped();
}
