using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Models as readers write them: each draws and is summed up, or it is said why not.</summary>
public sealed class ReadersModelsTests
{
    public ReadersModelsTests() => TutorialDisplays.Register();

    [Fact]
    public void A_sequence_of_sequences_is_drawn_layer_by_layer()
    {
        using var model = nn.Sequential(
            ("features", nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("relu", nn.ReLU()))),
            ("classifier", nn.Sequential(("flatten", nn.Flatten()), ("dense", nn.Linear(8, 3)))));
        Assert.Equal(
            "input 1×4×4 → features.conv + features.relu 2×2×2 → classifier.flatten 8 → classifier.dense 3; 47 parameters",
            ArchitectureDiagram.Of(model, 1, 1, 4, 4).ToString());
    }

    [Fact]
    public void Where_code_of_the_model_stands_between_two_layers_the_arrow_is_dashed()
    {
        using var model = new Residual();
        var diagram = ArchitectureDiagram.Of(model, 1, 4, 8, 8);
        Assert.Equal(
            "input 4×8×8 → first 4×8×8 ⇢ second 4×8×8 ⇢ last 2×8×8; 306 parameters; dashed: code of the model stands between", diagram
                .ToString());
        Assert.Equal(2, Markup.Svg(diagram.ToImage()).All("path").Count(path => path.Attribute("stroke-dasharray") is not null));
    }

    [Fact]
    public void A_branch_is_drawn_from_where_it_reads()
    {
        using var model = new TwoBranches();
        Assert.Equal(
            "input 1×6×6 → small 2×6×6; from input → large 2×6×6 ⇢ dense 3; 291 parameters; dashed: code of the model stands between",
            ArchitectureDiagram.Of(model, 1, 1, 6, 6).ToString());
    }

    [Fact]
    public void A_branch_has_the_receptive_field_of_what_it_reads()
    {
        using var model = new TwoBranches();
        var layers = ModelSummary.Of(model, 1, 1, 6, 6).Layers;
        Assert.Equal([[3L, 3L], [5L, 5L]], layers.Take(2).Select(layer => layer.ReceptiveField!));
        Assert.Null(layers[2].ReceptiveField);
    }

    [Fact]
    public void A_one_dimensional_convolution_is_drawn_to_scale()
    {
        using var model = nn.Sequential(("conv", nn.Conv1d(2, 4, 3)), ("pool", nn.MaxPool1d(2)));
        var diagram = ArchitectureDiagram.Of(model, 1, 2, 18);
        Assert.Equal("input 2×18 → conv 4×16 → pool 4×8; 28 parameters", diagram.ToString());

        var fronts = Markup.Svg(diagram.ToImage()).All("g")
            .Select(block => block.Elements().First().Attribute("d")!.Value.Split('v')[1].Split('h')[0]);
        Assert.Equal(["110", "97.78", "48.89"], fronts);
    }

    [Theory]
    [InlineData(224, 224)]
    [InlineData(7, 300)]
    [InlineData(2, 1)]
    public void An_unusual_input_is_drawn(int height, int width)
    {
        using var model = nn.Sequential(
            ("conv", nn.Conv2d(3, 8, 3, padding: 1)),
            ("pool", nn.AdaptiveAvgPool2d(1)),
            ("flatten", nn.Flatten()));
        Assert.Equal(
            $"input 3×{height}×{width} → conv 8×{height}×{width} → pool 8×1×1 → flatten 8; 224 parameters",
            ArchitectureDiagram.Of(model, 1, 3, height, width).ToString());
    }

    [Fact]
    public void A_model_whose_forward_throws_says_what_it_threw()
    {
        using var model = new Throwing();
        var error = Assert.Throws<ArgumentException>(() => ArchitectureDiagram.Of(model, 1, 3, 4, 4));
        Assert.StartsWith(
            "The model's forward throws NotSupportedException for an input of shape 1×3×4×4: not built yet (Parameter",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_threw_has_no_hook_left_and_its_mode_back()
    {
        using var model = new Throwing();
        model.train();
        Assert.Throws<ArgumentException>(() => ModelSummary.Of(model, 1, 3, 4, 4));
        Assert.True(model.training);
        Assert.Throws<ArgumentException>(() => ModelSummary.Of(model, 1, 3, 4, 4));
    }

    [Fact]
    public void Parameters_that_belong_to_no_layer_are_told()
    {
        using var model = new Scaled();
        Assert.Contains(
            "Parameters in none of these layers: 4 (the model's own, or of layers that take several tensors or were not called)",
            ModelSummaryDisplay.Table(ModelSummary.Of(model, 1, 4)).Notes);
    }

    [Fact]
    public void Products_of_a_layer_of_unknown_kind_are_not_made_up()
    {
        using var model = nn.Sequential(("dense", nn.Linear(4, 4)), ("scaled", new Scaled()));
        using var alone = new OwnWeights();
        var table = ModelSummaryDisplay.Table(ModelSummary.Of(alone, 1, 4));
        Assert.Equal("?", table.Rows[0][4]);
        Assert.Contains("Multiply-adds per input: 0, without the layers marked ?", table.Notes);
        Assert.DoesNotContain("?", ModelSummaryDisplay.Table(ModelSummary.Of(model, 1, 4)).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transposed_convolution_multiplies_each_value_by_each_kernel()
    {
        using var model = nn.Sequential(("up", nn.ConvTranspose2d(2, 4, 3)));
        Assert.Equal(2 * 5 * 5 * 4 * 9, ModelSummary.Of(model, 1, 2, 5, 5).TotalMultiplyAdds);
    }

    [Fact]
    public void A_disposed_model_is_refused_with_the_reason()
    {
        var (sequence, layer, own) = (Cifar10Network.Create(seed: 1), nn.Linear(2, 2), new Residual());
        sequence.Dispose();
        layer.Dispose();
        own.Dispose();
        foreach (var error in new Func<object>[]
        {
            () => ModelSummary.Of(sequence, 1, 3, 32, 32), () => ArchitectureDiagram.Of(sequence, 1, 3, 32, 32), () => ModelSummary.Of(
                layer,
                1,
                2),
            () => ModelSummary.Of(own, 1, 4, 8, 8),
        }.Select(Assert.Throws<ArgumentException>))
        {
            Assert.StartsWith("The model is disposed and its weights given back", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_model_alone_is_shown_as_its_layers()
    {
        using var model = nn.Sequential(("dense", nn.Linear(4, 2)), ("relu", nn.ReLU()));
        Assert.Equal(
            [["dense", "Linear", "10"], ["relu", "ReLU", "0"]],
            Assert.Single(Markup.Tables(Formatter.ToDisplayString(model, "text/html"))));
    }

    [Fact]
    public void A_disposed_model_alone_says_so()
    {
        var model = nn.Sequential(("dense", nn.Linear(4, 2)));
        model.Dispose();
        Assert.Equal("a disposed model: its weights have been given back", Formatter.ToDisplayString(model, "text/plain"));
        Assert.Contains("a disposed model", Formatter.ToDisplayString(model, "text/html"), StringComparison.Ordinal);
    }

    private sealed class Residual : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d first = nn.Conv2d(4, 4, 3, padding: 1);
        private readonly Conv2d second = nn.Conv2d(4, 4, 3, padding: 1);
        private readonly Conv2d last = nn.Conv2d(4, 2, 1);

        public Residual() : base(nameof(Residual)) => RegisterComponents();

        public override Tensor forward(Tensor input) => last.call(second.call(first.call(input).relu()) + input);
    }

    private sealed class TwoBranches : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d small = nn.Conv2d(1, 2, 3, padding: 1);
        private readonly Conv2d large = nn.Conv2d(1, 2, 5, padding: 2);
        private readonly Linear dense = nn.Linear(4 * 6 * 6 / 2, 3);

        public TwoBranches() : base(nameof(TwoBranches)) => RegisterComponents();

        public override Tensor forward(Tensor input) => dense.call((small.call(input) + large.call(input)).flatten(1));
    }

    private sealed class Throwing : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d first = nn.Conv2d(3, 4, 3);

        public Throwing() : base(nameof(Throwing)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            first.call(input);
            throw new NotSupportedException("not built yet\nreally");
        }
    }

    private sealed class Scaled : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter scale = new(ones(4));
        private readonly Linear dense = nn.Linear(4, 4);

        public Scaled() : base(nameof(Scaled)) => RegisterComponents();

        public override Tensor forward(Tensor input) => dense.call(input) * scale;
    }

    private sealed class OwnWeights : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter weights = new(ones(4, 4));

        public OwnWeights() : base(nameof(OwnWeights)) => RegisterComponents();

        public override Tensor forward(Tensor input) => input.matmul(weights);
    }
}
