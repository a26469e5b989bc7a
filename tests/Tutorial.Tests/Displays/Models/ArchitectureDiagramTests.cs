using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ArchitectureDiagramTests
{
    [Fact]
    public void A_block_stands_for_each_layer_that_changes_the_shape()
    {
        using var model = Cifar10Network.Create(seed: 1);
        var diagram = ArchitectureDiagram.Of(model, 1, 3, 32, 32);

        Assert.Equal(
            "input 3×32×32 → conv1 + relu1 32×30×30 → pool1 32×15×15 → conv2 + relu2 64×13×13 → pool2 64×6×6 → "
            + "flatten 2304 → dense1 + relu3 128 → dense2 10; 315,722 parameters",
            diagram.ToString());
    }

    [Fact]
    public void The_drawing_names_every_block_and_its_shape()
    {
        using var model = Cifar10Network.Create(seed: 1);
        var texts = Markup.Svg(ArchitectureDiagram.Of(model, 1, 3, 32, 32).ToImage()).Texts();

        Assert.Equal(
            ["conv1 + relu1", "Conv2d", "32×30×30", "896", "parameters"],
            texts.SkipWhile(text => text != "conv1 + relu1").Take(5));
        Assert.Contains("295,040", texts);
    }

    [Fact]
    public void A_model_on_vectors_is_drawn_too()
    {
        using var model = nn.Sequential(("hidden", nn.Linear(4, 8)), ("output", nn.Linear(8, 2)));
        Assert.Contains("hidden", Markup.Svg(ArchitectureDiagram.Of(model, 1, 4).ToImage()).Texts());
    }

    [Fact]
    public void A_model_that_keeps_the_shape_has_a_block_of_its_own_for_its_first_layer()
    {
        using var model = nn.Sequential(("relu", nn.ReLU()), ("again", nn.ReLU()));
        Assert.Equal("input 4 → relu + again 4; 0 parameters", ArchitectureDiagram.Of(model, 1, 4).ToString());
    }
}
