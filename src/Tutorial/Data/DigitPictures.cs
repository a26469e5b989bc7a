using System.Collections.Concurrent;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Pictures of handwritten digits that a small network learns from and is asked about. Each is shifted by up to 3 pixels, its ink is more
/// or less strong, and half of them, by chance, are dark on light. So a network cannot go by brightness: it has to find edges.
/// </summary>
public static class DigitPictures
{
    internal const int Digits = 10;
    internal const int TrainingHands = 40;          // each hand writes every digit once
    internal const int TestHands = 20;
    internal const int FirstTestHand = TrainingHands;
    private const int LargestShift = 3;             // pixels, in each direction
    private const double WeakestInk = 0.4;          // 1 is the strongest

    // To draw a picture takes far longer than to read it, and networks that are compared read the same ones: 4 KiB each.
    private static readonly ConcurrentDictionary<(int Digit, int Hand), float[,]> Drawn = new();

    /// <summary>Draws every digit once for each hand.</summary>
    /// <param name="hands">How many hands, at least 1: ten pictures each.</param>
    /// <param name="seed">The same seed gives the same shifts and the same ink.</param>
    /// <param name="firstHand">
    /// Which hand comes first: 0 to 39 write what <see cref="DigitNetwork.Train"/> reads, 40 to 59 what
    /// <see cref="DigitTraining.Accuracy"/> asks.
    /// </param>
    /// <returns>float32 <c>N×1×32×32</c>, 0 (black) … 1 (white), and the digits, int64 <c>N</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no hand.</exception>
    public static (Tensor Images, Tensor Labels) Draw(int hands, int seed, int firstHand = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hands, 1);
        using var scope = NewDisposeScope();
        var random = new Random(seed);
        var images = new List<Tensor>();
        var labels = new List<long>();
        for (var hand = firstHand; hand < firstHand + hands; hand++)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                images.Add(Picture(digit, hand, random));
                labels.Add(digit);
            }
        }

        return (stack(images).MoveToOuterDisposeScope(), tensor(labels).MoveToOuterDisposeScope());
    }

    private static Tensor Picture(int digit, int hand, Random random)
    {
        long[] sides = [0, 1];
        long[] shift = [random.Next(-LargestShift, LargestShift + 1), random.Next(-LargestShift, LargestShift + 1)];
        var ink = WeakestInk + (1 - WeakestInk) * random.NextDouble();
        var darkOnLight = random.Next(2) == 0;

        var pixels = Drawn.GetOrAdd((digit, hand), which => HandwrittenDigit.Draw(which.Digit, seed: which.Hand));
        var stroke = tensor(pixels).roll(shift, sides).unsqueeze(0) / 255;
        return darkOnLight ? 1 - ink * stroke : ink * stroke;
    }
}
