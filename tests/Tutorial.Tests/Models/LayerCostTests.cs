using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>What a layer costs and sees, against counting.</summary>
public sealed class LayerCostTests
{
    [Theory]
    [InlineData(3, 4, 3, 1, 0, 1, 1)]
    [InlineData(4, 6, 5, 2, 2, 1, 2)]
    [InlineData(2, 2, 3, 1, 1, 2, 1)]
    public void A_convolutions_multiply_adds_are_those_of_the_loops(
        int inputs,
        int outputs,
        int kernel,
        int stride,
        int padding,
        int dilation,
        int groups)
    {
        using var model = nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, groups: groups);
        var layer = Assert.Single(ModelSummary.Of(model, 1, inputs, 12, 10).Layers);
        var counted = 0L;
        for (var output = 0; output < outputs; output++)
        {
            for (var y = 0; y < layer.OutputShape[2]; y++)
            {
                for (var x = 0; x < layer.OutputShape[3]; x++)
                {
                    for (var input = 0; input < inputs / groups; input++)
                    {
                        for (var window = 0; window < kernel * kernel; window++)
                            counted++;
                    }
                }
            }
        }

        Assert.Equal(counted, layer.MultiplyAdds);
    }

    [Fact]
    public void Multiply_adds_are_those_of_one_input_of_the_batch()
    {
        using var model = nn.Linear(7, 3);
        Assert.Equal(21, ModelSummary.Of(model, 5, 7).TotalMultiplyAdds);
    }

    public static TheoryData<string> Chains => ["c3", "c3 c3", "c3 p2 c3", "c5s2 c3d2 p3s2", "p2 r c3 p2 c3", "c1 c3s3 r c3"];

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_receptive_field_is_what_the_gradient_reaches(string chain)
    {
        using var scope = NewDisposeScope();
        var model = Chain(chain);
        foreach (var parameter in model.parameters())
            nn.init.ones_(parameter);
        var input = ones(1, 1, 101, 101, requires_grad: true);
        var output = model.call(input);
        output[0, 0, output.shape[2] / 2, output.shape[3] / 2].backward();

        var reached = (input.grad![0, 0] != 0).nonzero();
        var height = reached[TensorIndex.Colon, 0].max().item<long>() - reached[TensorIndex.Colon, 0].min().item<long>() + 1;
        Assert.Equal([height, height], ModelSummary.Of(model, 1, 1, 101, 101).Layers[^1].ReceptiveField);
    }

    [Fact]
    public void Behind_a_dense_layer_each_value_sees_the_whole_input()
    {
        using var model = Cifar10Network.Create(seed: 1);
        var fields = ModelSummary.Of(model, 1, 3, 32, 32).Layers
            .Select(layer => layer.ReceptiveField is { } field ? string.Join('×', field) : "all");
        Assert.Equal(["3×3", "3×3", "4×4", "8×8", "8×8", "10×10", "all", "all", "all", "all"], fields);
    }

    [Fact]
    public void A_layer_that_reads_the_input_sees_through_its_own_window_alone()
    {
        using var model = new Beside();
        Assert.Equal([[3L, 3L], [5L, 5L]], ModelSummary.Of(model, 1, 1, 9, 9).Layers.Select(layer => layer.ReceptiveField!));
    }

    [Fact]
    public void A_pooling_without_a_stride_moves_by_its_window()
    {
        using var model = nn.Sequential(("mean", nn.AvgPool2d(2)), ("max", nn.MaxPool2d(3)), ("conv", nn.Conv2d(1, 1, 2)));
        Assert.Equal([[2L, 2L], [6L, 6L], [12L, 12L]], ModelSummary.Of(model, 1, 1, 24, 24).Layers.Select(layer => layer.ReceptiveField!));
    }

    [Fact]
    public void A_layer_that_reads_what_other_code_made_has_no_field()
    {
        using var model = new Pooled();
        Assert.Equal([true, false], ModelSummary.Of(model, 1, 1, 9, 9).Layers.Select(layer => layer.ReceptiveField is not null));
    }

    /// <summary>
    /// Convolutions (c), average poolings (p), whose gradient reaches all they look at, and ReLU (r); s stride, d dilation.
    /// </summary>
    private static nn.Module<Tensor, Tensor> Chain(string text) => nn.Sequential(text.Split(' ').Select((part, index) =>
    {
        int After(char letter, int otherwise) =>
            part.IndexOf(letter, StringComparison.Ordinal) is > 0 and var at ? part[at + 1] - '0' : otherwise;
        nn.Module<Tensor, Tensor> layer = part[0] switch
        {
            'c' => nn.Conv2d(1, 1, part[1] - '0', stride: After('s', 1), dilation: After('d', 1)),
            'p' => nn.AvgPool2d(part[1] - '0', stride: After('s', part[1] - '0')),
            _ => nn.ReLU(),
        };
        return ($"layer{index}", layer);
    }));

    private sealed class Beside : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> first = nn.Conv2d(1, 1, 3);
        private readonly nn.Module<Tensor, Tensor> second = nn.Conv2d(1, 1, 5);

        public Beside() : base(nameof(Beside)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            first.call(input);
            return second.call(input);
        }
    }

    private sealed class Pooled : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> first = nn.Conv2d(1, 1, 2);
        private readonly nn.Module<Tensor, Tensor> second = nn.Conv2d(1, 1, 3);

        public Pooled() : base(nameof(Pooled)) => RegisterComponents();

        public override Tensor forward(Tensor input) => second.call(nn.functional.max_pool2d(first.call(input), 2));
    }
}
