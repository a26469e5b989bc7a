namespace Tutorial;

/// <summary>The exercises of lesson 06, "Learning curves".</summary>
internal static class LearningCurveExercises
{
    private const double Tolerance = 1e-6;

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("06.1",
            "Write the five distances below each other. Which is the first that is not above 0.02? "
                + "The tutorial's chart writes the training value of that epoch.",
            new ExpectedAnswer(new[] { 3, 0.621 }, Tolerance,
                new Mistake(new[] { 2, 0.621 }, "The first epoch has the number 1, not 0."),
                new Mistake(new[] { 3, 0.640 }, "The epoch is right; the value is that of the training curve."),
                new Mistake(new[] { 2, 0.538 }, "In epoch 2 the distance is 0.021, which is more than the tolerance."),
                new Mistake(
                    new[] { 4, 0.684 },
                    "That is the first epoch in which training lies above validation, not the first in which they are close enough."),
                new Mistake(new[] { 5, 0.673 }, "That is the epoch of the highest validation accuracy, not of the meeting.")))
        {
            Insight = "One epoch before, 0.001 more made the difference: with another seed the line may stand elsewhere, or nowhere.",
        },

        new("06.2",
            "How many pictures has the epoch? How many of them were right, batch by batch?",
            new ExpectedAnswer(0.4, Tolerance,
                new Mistake(0.53125, "That is the mean of the four shares, in which the last four pictures count as much as 32 others: "
                    + "count pictures, not batches."),
                new Mistake(1, "That is the last batch alone; the history has the average over all."),
                new Mistake(0.375, "The last, smaller batch was left out."),
                new Mistake(0, "40 / 100 of whole numbers is 0 in C#; divide by 100.0."),
                new Mistake(40, "That is how many were right; the accuracy is their share.")))
        {
            Insight = "A short last batch counts by its pictures; the network itself was better at the end than this average says.",
        },

        new("06.3",
            "Keep two numbers: the lowest loss so far, and for how many epochs it has not been beaten. When the second one reaches 2, "
                + "give the number of that epoch. After the loop, give the last.",
            (answer, _) => StopWithPatience().Judge(answer))
        {
            Insight = "The weights to keep are those of the lowest loss, not those of the epoch in which it stops: that is "
                + "BestEpoch's part.",
        },

        new("06.4",
            "One measurement differs from 0.7 by about 0.0145: √(0.7 · 0.3 / 1000). The highest of ten lies above the mean by about "
                + "one and a "
                + "half of such steps.",
            (answer, _) => BestOfTen(answer))
        {
            Insight = "Two hundredths above the truth, and nothing but the choice has made them.",
        },

        new("06.5",
            "The epoch is chosen by the held-out accuracy and by nothing else; then read the test accuracy of that epoch. "
                + "The other way reports the largest test accuracy.",
            new ExpectedAnswer(new[] { 0.68, 0.03 }, 1e-4,
                new Mistake(new[] { 0.71, 0 }, "0.71 is the largest test accuracy: that epoch was chosen by the test set."),
                new Mistake(new[] { 0.68, -0.03 }, "The flattery is what the other way reports beyond this one: it is not negative."),
                new Mistake(new[] { 0.70, 0.01 }, "That is the last epoch; choose the one with the highest held-out accuracy."),
                new Mistake(new[] { 0.72, -0.01 }, "0.72 was measured on the pictures that chose: it flatters too. Read the test "
                    + "accuracy there."),
                new Mistake(new[] { 0.55, 0.16 }, "That is the epoch with the lowest held-out accuracy; the highest is the best.")))
        {
            Insight = "The held-out value of that epoch, 0.72, was chosen by and flatters too; only the test accuracy was not.",
        },

        new("06.6",
            "Set 2 · √(a · (1 − a) / n) equal to 0.01, square both sides, and solve for n.",
            new ExpectedAnswer(8400, Tolerance,
                new Mistake(2100, "With so many pictures one standard error is 0.01; two of them are to be."),
                new Mistake(84, "The root was left out: the error shrinks with the root of the number of pictures."),
                new Mistake(42, "The root was left out: the error shrinks with the root of the number of pictures."),
                new Mistake(28_000, "That is with a alone below the root; a · (1 − a) belongs there."),
                new Mistake(4200, "The 2 in front of the root is squared too.")))
        {
            Insight = "CIFAR-10 has 10,000 test pictures: differences of less than a hundredth say little there.",
        },
    ];

    /// <summary>
    /// A guess of what the best of ten epochs is reported with, each right with 0.7 and measured on 1,000 pictures: 0.7223, by the expected
    /// largest of ten normal numbers, 1.5388, times √(0.7 · 0.3 / 1000).
    /// </summary>
    private static Verdict BestOfTen(object answer)
    {
        const double Right = 0.7223;
        const double CloseEnough = 0.005;
        if (AnswerValues.Read(answer) is not { Shape.Count: 0, Values: [var guess] })
            return Verdict.Wrong("The answer is one number, an accuracy from 0 to 1.");
        if (Math.Abs(guess - Right) <= CloseEnough)
            return Verdict.Right();
        if (guess is > 1 and <= 100)
            return Verdict.Wrong("The answer is an accuracy from 0 to 1, not a percentage.");
        return Verdict.Wrong(Math.Abs(guess - 0.7) < 1e-9
            ? "0.7 is the average of all ten; only the highest is reported."
            : guess < 0.7
                ? "The highest of ten is not below what they are on average."
                : guess < Right
                    ? "It is higher: the one with the most luck of ten is reported."
                    : "It is lower: 1,000 pictures leave less to luck than that.");
    }

    /// <summary>In the first training each mistake that has a name leads to an epoch of its own, so the name is the right one.</summary>
    private static ExpectedFunction<double[], int> StopWithPatience() => new(
        StopOf(1.2, 1.2, 0.6, 0.8, 0.5, 0.6, 0.5, 0.8, 0.7, 0.4, 0.6),
        StopOf(0.9, 0.7, 0.5),
        StopOf(0.5, 0.6, 0.7),
        StopOf(0.8, 0.8, 0.8, 0.1));

    private static (double[] Argument, string Name, ExpectedAnswer Expected) StopOf(params double[] losses)
    {
        var right = Stop(losses, (epoch, lowest) => losses[epoch] < lowest);
        var name = "the losses " + string.Join(", ", losses.Select(loss => NumberText.WithDecimals(loss, 1)));
        return (losses, name, new ExpectedAnswer(right, 0,
            new Mistake(
                Stop(losses, (epoch, lowest) => losses[epoch] < lowest, startsAnew: false),
                "The counter was never reset: a loss that is lower than ever before begins the count anew."),
            new Mistake(Stop(losses, (epoch, _) => epoch == 0 || losses[epoch] < losses[epoch - 1]),
                "Each loss was compared with the one before it; compare it with the lowest so far."),
            new Mistake(
                Stop(losses, (epoch, lowest) => losses[epoch] <= lowest),
                "A loss that is as low as the lowest is not lower: it counts as no progress."),
            new Mistake(
                Stop(losses, (epoch, lowest) => losses[epoch] < lowest, patience: 1),
                "It stopped at the first epoch without progress; the patience is 2."),
            new Mistake(
                Stop(losses, (epoch, lowest) => losses[epoch] < lowest, patience: 3),
                "It waited for a third epoch without progress; the patience is 2."),
            new Mistake(
                Array.IndexOf(losses, losses.Min()) + 1,
                "That is the best epoch of all; the training has stopped before it, and never sees it."),
            new Mistake(
                Array.IndexOf(losses, losses[..right].Min()) + 1,
                "That is the best epoch, whose weights one keeps; the training stops two epochs later."),
            new Mistake(right - 1, "The first epoch has the number 1, not 0.")));
    }

    /// <summary>The number of the epoch after which a training stops.</summary>
    private static int Stop(double[] losses, Func<int, double, bool> isProgress, int patience = 2, bool startsAnew = true)
    {
        var (lowest, waited) = (double.PositiveInfinity, 0);
        for (var epoch = 0; epoch < losses.Length; epoch++)
        {
            if (!isProgress(epoch, lowest))
                waited++;
            else if (startsAnew)
                waited = 0;
            lowest = Math.Min(lowest, losses[epoch]);
            if (waited == patience)
                return epoch + 1;
        }

        return losses.Length;
    }
}
