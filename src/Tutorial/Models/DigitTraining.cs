using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Teaches a network to read <see cref="DigitPictures"/>, and asks it about new ones.</summary>
public static class DigitTraining
{
    private const int BatchSize = 40;

    /// <summary>Trains the parameters that have a gradient (<c>requires_grad</c>) with Adam; the others stay as they are.</summary>
    /// <param name="network">Reads float32 <c>N×1×32×32</c>, 0 … 1, and gives float32 scores <c>N×classes</c>.</param>
    /// <param name="hands">How many hands write every digit once, at least 1: ten pictures each.</param>
    /// <param name="epochs">How often every picture is seen.</param>
    /// <param name="seed">The same seed gives the same pictures and the same order of training.</param>
    /// <param name="classOf">The class of a digit, from 0; null where each digit is a class of its own.</param>
    /// <param name="firstHand">Which hand comes first, as in <see cref="DigitPictures.Draw"/>.</param>
    /// <param name="learningRate">About how far Adam moves a parameter in a step.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no hand, or <paramref name="classOf"/> gives a class that the network has not.
    /// </exception>
    public static void Learn(
        nn.Module<Tensor, Tensor> network,
        int hands,
        int epochs,
        int seed,
        Func<int, int>? classOf = null,
        int firstHand = 0,
        double learningRate = 3e-3)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var pictures = NewDisposeScope();
        var (images, digits) = DigitPictures.Draw(hands, seed, firstHand);
        var labels = Classes(network, images, digits, classOf);
        using var optimizer = optim.Adam(network.parameters().Where(parameter => parameter.requires_grad), lr: learningRate);
        var order = Enumerable.Range(0, (int)labels.shape[0]).Select(index => (long)index).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(BatchSize))
            {
                using var scope = NewDisposeScope();
                var chosen = tensor(batch);
                optimizer.zero_grad();
                nn.functional.cross_entropy(network.call(images[chosen]), labels[chosen]).backward();
                optimizer.step();
            }
        }
    }

    /// <summary>
    /// The share of 200 new drawings, by hands that training has not seen, whose class the network names correctly: 0 to 1.
    /// </summary>
    /// <param name="network">As in <see cref="Learn"/>.</param>
    /// <param name="seed">Chooses how the drawings are shifted, and their ink.</param>
    /// <param name="classOf">The class of a digit, as in <see cref="Learn"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classOf"/> gives a class that the network has not.</exception>
    public static double Accuracy(nn.Module<Tensor, Tensor> network, int seed = 1, Func<int, int>? classOf = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (images, digits) = DigitPictures.Draw(DigitPictures.TestHands, seed, DigitPictures.FirstTestHand);
        var labels = Classes(network, images, digits, classOf);
        return network.call(images).argmax(1).eq(labels).to(ScalarType.Float32).mean().item<float>();
    }

    // Torch would only say that an index is out of bounds.
    private static Tensor Classes(nn.Module<Tensor, Tensor> network, Tensor images, Tensor digits, Func<int, int>? classOf)
    {
        using var noGradient = no_grad();
        using var scores = network.call(images[..1]);
        var classes = scores.shape[1];
        return tensor(digits.data<long>().ToArray().Select(digit => ClassOf((int)digit, classOf, classes)).ToArray());
    }

    private static long ClassOf(int digit, Func<int, int>? classOf, long classes)
    {
        var found = classOf?.Invoke(digit) ?? digit;
        return found >= 0 && found < classes
            ? found
            : throw new ArgumentOutOfRangeException(
                nameof(classOf),
                $"The digit {digit} has class {found}, and the network has {classes} classes: number them from 0.");
    }
}
