using CsCheck;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class LayersTests
{
    [Fact]
    public void Relu_equals_the_library_in_every_rank()
    {
        RandomArrays.Of(3, 4, 5).Sample(maps =>
        {
            using var scope = NewDisposeScope();
            var input = tensor(maps);
            RandomArrays.AssertClose(ByHand.ToArray3d(nn.functional.relu(input)), ByHand.Relu(maps));
            RandomArrays.AssertClose(ByHand.ToArray2d(nn.functional.relu(input[1])), ByHand.Relu(ByHand.ToArray2d(input[1])));
            RandomArrays.AssertClose(ByHand.ToArray1d(nn.functional.relu(input[1, 2])), ByHand.Relu(ByHand.ToArray1d(input[1, 2])));
        }, iter: 50, threads: 1);
    }

    [Fact]
    public void Softmax_equals_the_library()
    {
        Gen.Float[-50, 50].Array[1, 12].Sample(logits =>
        {
            using var scope = NewDisposeScope();
            RandomArrays.AssertClose(ByHand.ToArray1d(nn.functional.softmax(tensor(logits), dim: 0)), ByHand.Softmax(logits));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void Softmax_does_not_overflow()
    {
        Assert.Equal([0.5f, 0.5f, 0], ByHand.Softmax([1000, 1000, -1000]));
    }

    [Fact]
    public void Softmax_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ByHand.Softmax([]));
    }

    [Fact]
    public void Dense_equals_the_library()
    {
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 8]).SelectMany((inputs, outputs) => Gen.Select(
            RandomArrays.Of(inputs), RandomArrays.Of(outputs, inputs), RandomArrays.Of(outputs)))
        .Sample((input, weights, biases) =>
        {
            using var scope = NewDisposeScope();
            var expected = nn.functional.linear(tensor(input), tensor(weights), tensor(biases));
            RandomArrays.AssertClose(ByHand.ToArray1d(expected), ByHand.Dense(input, weights, biases));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void Dense_refuses_weights_of_another_width()
    {
        var error = Assert.Throws<ArgumentException>(() => ByHand.Dense(new float[3], new float[2, 4], new float[2]));
        Assert.StartsWith("The weights are 2×4 (outputs × inputs) but there are 3 inputs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dense_refuses_a_missing_bias()
    {
        var error = Assert.Throws<ArgumentException>(() => ByHand.Dense(new float[4], new float[2, 4], new float[1]));
        Assert.StartsWith("There are 1 biases for 2 outputs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Flatten_keeps_the_order_of_the_library()
    {
        RandomArrays.Of(2, 3, 4).Sample(maps =>
        {
            using var scope = NewDisposeScope();
            Assert.Equal(ByHand.ToArray1d(tensor(maps).flatten()), ByHand.Flatten(maps));
        }, iter: 20, threads: 1);
    }

    [Fact]
    public void A_tensor_of_any_number_type_becomes_an_array()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(new float[,] { { 0, 1, 2 }, { 3, 4, 5 } }, ByHand.ToArray2d(arange(6, uint8).reshape(2, 3)));
    }

    [Fact]
    public void A_transposed_tensor_becomes_a_transposed_array()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(new float[,] { { 0, 3 }, { 1, 4 }, { 2, 5 } }, ByHand.ToArray2d(arange(6, float32).reshape(2, 3).t()));
    }

    [Fact]
    public void A_tensor_with_a_gradient_becomes_an_array_and_stays_usable()
    {
        using var scope = NewDisposeScope();
        var weights = ones([2], requires_grad: true);
        Assert.Equal([1f, 1f], ByHand.ToArray1d(weights));
        Assert.Equal([2], weights.shape);
    }

    [Fact]
    public void A_tensor_of_another_rank_is_refused_with_its_shape()
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<ArgumentException>(() => ByHand.ToArray2d(zeros(3, 4, 5)));
        Assert.StartsWith("The tensor has rank 3, shape [3, 4, 5]; this needs rank 2.", error.Message, StringComparison.Ordinal);
    }
}
