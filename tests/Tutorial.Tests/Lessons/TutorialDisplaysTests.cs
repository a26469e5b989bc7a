using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class TutorialDisplaysTests
{
    public TutorialDisplaysTests() => TutorialDisplays.Register();

    [Fact]
    public void A_tensor_is_formatted_in_both_forms()
    {
        using var tensor = ones(2, 2);
        Assert.Equal(TensorDisplay.ToHtml(tensor), Formatter.ToDisplayString(tensor, "text/html"));
        Assert.Equal(TensorDisplay.ToText(tensor), Formatter.ToDisplayString(tensor, "text/plain"));
    }

    [Fact]
    public void A_parameter_is_formatted_as_the_tensor_it_is()
    {
        using var parameter = new Parameter(ones(2), true);
        Assert.Equal(TensorDisplay.ToHtml(parameter), Formatter.ToDisplayString((object)parameter, "text/html"));
    }

    [Fact]
    public void A_history_is_formatted_as_a_table_and_not_as_a_list()
    {
        var history = new History(
            "images",
            new TrainingOptions(),
            [new EpochResult(1, new Metrics(1, 0, 0, 0), new Metrics(1, 0, 0, 0), 1, 1)]);
        Assert.Equal(TrainingDisplays.Table(history).ToHtml(), Formatter.ToDisplayString(history, "text/html"));
    }

    [Fact]
    public void A_chart_is_formatted_as_a_chart_of_either_kind()
    {
        var single = FunctionPlot.Draw(("y", [0, 1], [0, 1]));
        var several = FunctionPlot.Draw(("y", [0, 1], [0, 1]), ("z", [0, 1], [1, 0]));

        Assert.All([single, several], chart => Assert.Equal(ChartDisplay.ToHtml(chart), Formatter.ToDisplayString(chart, "text/html")));
    }

    [Theory]
    [InlineData(typeof(Tensor))]
    [InlineData(typeof(Parameter))]
    [InlineData(typeof(GenericChart))]
    [InlineData(typeof(ImageGrid))]
    [InlineData(typeof(PredictionGallery))]
    [InlineData(typeof(ConfusionMatrixView))]
    [InlineData(typeof(PixelGrid))]
    [InlineData(typeof(SideBySide))]
    [InlineData(typeof(History))]
    [InlineData(typeof(Metrics))]
    [InlineData(typeof(ModelSummary))]
    [InlineData(typeof(BroadcastDrawing))]
    [InlineData(typeof(KernelEditor))]
    [InlineData(typeof(SoftmaxTemperature))]
    [InlineData(typeof(DropoutMasks))]
    [InlineData(typeof(LiveKernel))]
    [InlineData(typeof(GraphDrawing))]
    [InlineData(typeof(ArchitectureDiagram))]
    public void A_host_is_asked_to_show_html_and_keep_text(Type type) =>
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(type));

    [Fact]
    public void Source_is_handed_to_the_host_as_a_fenced_block_which_it_colours_as_its_cells()
    {
        var source = SourceCode.Of("ByHand.ToArray1d");

        Assert.Equal(["text/markdown", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(SourceCode)));
        Assert.Equal(
            $"`ByHand.ToArray1d`, from the library's source\n\n```csharp\n{source.Text}\n```",
            Formatter.ToDisplayString(source, "text/markdown"));
    }

    [Fact]
    public void Whatever_says_how_it_looks_is_registered()
    {
        var displays = typeof(IDisplay).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IDisplay)) && type != typeof(SourceCode)).ToArray();
        Assert.NotEmpty(displays);
        Assert.All(displays, type => Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(type)));
    }

    [Fact]
    public void Registering_again_changes_nothing()
    {
        using var tensor = ones(2, 2);
        var before = Formatter.ToDisplayString(tensor, "text/html");
        TutorialDisplays.Register();
        Assert.Equal(before, Formatter.ToDisplayString(tensor, "text/html"));
    }
}
