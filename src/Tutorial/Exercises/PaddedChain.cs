using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Exercise 05.1: the network of lesson 05 with a padding of 1 in both convolutions, and how many parameters it has.</summary>
internal static class PaddedChain
{
    private const int WithoutPadding = 315_722;
    private const int Parameters = (3 * 3 * 3 + 1) * 32 + (3 * 3 * 32 + 1) * 64 + (64 * 8 * 8 + 1) * 128 + (128 + 1) * 10;
    private const int Biases = 32 + 64 + 128 + 10;

    private static readonly string[] Shapes = ["32×3×3×3", "32", "64×32×3×3", "64", "128×4096", "128", "10×128", "10"];

    private static readonly ExpectedAnswer Count = new(Parameters, 0,
        new Mistake(Parameters - Biases, "The biases were left out."),
        new Mistake(WithoutPadding, "That is the number without padding."),
        new Mistake(Parameters + (64 * 16 * 16 - 64 * 8 * 8) * 128, "There are two poolings, and each halves the side."));

    /// <summary>Judges the chain by what comes out of it, then the number.</summary>
    public static Verdict Judge(object answer)
    {
        if (answer is not ValueTuple<nn.Module<Tensor, Tensor>, int>(var network, var counted) || network is null)
            return Verdict.Wrong("The answer is a pair, (network, number): the chain, and how many parameters it has.");
        if (Fault(network) is { } fault)
            return Verdict.Wrong(fault);

        var verdict = Count.Judge(counted);
        return verdict.Outcome == ExerciseOutcome.Right ? verdict : Verdict.Wrong($"The chain is right. The number: {verdict.Message}");
    }

    private static string? Fault(nn.Module<Tensor, Tensor> network)
    {
        if (network.modules().Any(layer => layer is Softmax))
            return "The chain has a softmax; the loss expects logits and applies it itself.";
        if (network.modules().OfType<Conv2d>()
            .Any(layer => layer.parameters().Any(parameter => parameter.dim() == 4 && parameter.shape[^1] != 3)))
        {
            return "A convolution's kernel is not 3×3.";
        }

        var parameters = network.parameters().Sum(parameter => parameter.numel());
        if (parameters == WithoutPadding)
            return "That has the parameters of the network as it was: the padding is missing or dense1 was not told of it.";
        if (OutputFault(network) is { } fault)
            return fault;
        return !HasTheParameters(network)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The chain takes the pictures, but has {parameters:N0} parameters; change nothing but the padding and dense1's inputs.")
            : PaddedChainOutputs.Fault(network);
    }

    private static bool HasTheParameters(nn.Module<Tensor, Tensor> network) =>
        network.parameters().Select(parameter => string.Join('×', parameter.shape)).Order(StringComparer.Ordinal)
            .SequenceEqual(Shapes.Order(StringComparer.Ordinal));

    private static string? OutputFault(nn.Module<Tensor, Tensor> network)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        try
        {
            var shape = network.forward(zeros(2, 3, 32, 32)).shape;
            return shape.SequenceEqual([2, 10])
                ? null
                : $"Two pictures give a result of shape [{string.Join(", ", shape)}]; [2, 10] is expected.";
        }
        catch (Exception error) when (error is ExternalException or ArgumentException)
        {
            return $"The chain does not take a picture of 3×32×32: {error.Message.Split('\n')[0]}. How many numbers does flatten give now?";
        }
    }
}
