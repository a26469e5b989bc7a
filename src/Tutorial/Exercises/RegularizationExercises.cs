namespace Tutorial;

/// <summary>The exercises of lesson 08, "Regularisation and augmentation".</summary>
internal static partial class RegularizationExercises
{
    private const double Tolerance = 1e-4;

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("08.1",
            "The gradient of 0.1 · w² is 0.2 · w. Add it to the gradient of the loss; then one step of plain gradient descent.",
            new ExpectedAnswer(0.64, Tolerance,
                new Mistake(0.67, "The gradient of w² is 2w: the 2 was left out."),
                new Mistake(0.7, "That is the step without the penalty."),
                new Mistake(0.76, "The penalty pulls towards 0: its gradient is added to that of the loss, and both are subtracted."),
                new Mistake(0.44, "The gradient of the loss is negative: against it means upwards."),
                new Mistake(0.54, "Only the penalty's step was taken; the loss has a gradient too."),
                new Mistake(0.58, "The learning rate multiplies both gradients.")))
        {
            Insight = "The same as first keeping nine tenths of the weight, 0.54, and then moving it by 0.1.",
        },

        new("08.2",
            "Take the amount off the size of the weight; where less than nothing would be left, give 0. Then put the sign back.",
            (answer, _) => SoftThreshold(answer))
        {
            Insight = "Every weight between −0.1 and 0.1 has become exactly 0 there, and stays it until its gradient is stronger than "
                + "the threshold.",
        },

        new("08.3",
            "The mean first; then the root of the sum of squared deviations divided by 4; divide that by √5, and go 2.776 times as far to "
                + "either side.",
            new ExpectedAnswer(new[] { -0.0017, 0.0157 }, 1.5e-4,
                new Mistake(new[] { 0.0007, 0.0133 }, "Those are two standard errors; with five differences it takes 2.776."),
                new Mistake(new[] { -0.0125, 0.0265 }, "That is the spread of single differences; the mean of five is surer by √5."),
                new Mistake(new[] { -0.0008, 0.0148 },
                    "The sum of squares was divided by 5; the mean was taken from the same five, so by 4."),
                new Mistake(new[] { 0.007, 0.0087 }, "That is the middle and the half width; give the two ends."),
                new Mistake(new[] { -0.003, 0.015 }, "Those are the least and the greatest difference; the interval is of their mean.")))
        {
            Insight = "It contains 0: four seeds of five were better, and it may still be luck. Two standard errors would have said "
                + "otherwise.",
        },

        new("08.4",
            "Keep the lowest loss so far and its epoch. When three epochs in a row were not lower, the training is over.",
            new ExpectedAnswer(new[] { 5, 8 }, 0,
                new Mistake(new[] { 10, 10 }, "Epochs 9 and 10 are never trained: the patience is over before."),
                new Mistake(new[] { 8, 8 }, "The weights of the last epoch are not the ones that are put back."),
                new Mistake(new[] { 5, 7 }, "In epoch 7 only two epochs in a row were not lower; the patience is 3."),
                new Mistake(new[] { 3, 6 }, "Epoch 5 is lower than epoch 3: the count begins anew."),
                new Mistake(new[] { 3, 4 }, "That is a patience of 1."),
                new Mistake(new[] { 5, 5 }, "That 5 is best shows only afterwards: three more epochs are paid for."),
                new Mistake(new[] { 4, 7 }, "The first epoch has the number 1, not 0.")))
        {
            Insight = "A longer patience would have found epoch 10: what is saved in time may be lost in loss.",
        },

        new("08.5",
            "Ask of each: how many values has a channel? The library needs more than one.",
            new ExpectedAnswer(2, 0,
                new Mistake(3, "One picture is not always one value: with 30×30 places a channel has 900."),
                new Mistake(1, "A dense layer's channel has one value a picture, and so has a map of 1×1."),
                new Mistake(4, "Two pictures are two values a channel, which is enough to be accepted."),
                new Mistake(0, "With a single value a channel there is no variance, and the library says so.")))
        {
            Insight = "What is refused is safe, since somebody notices. What is accepted, and normalised by itself alone, is the trap.",
        },

        new("08.6",
            "Go over the result's pixels. Work out where each comes from, and read only where that lies inside the picture.",
            (answer, _) => Move(answer))
        {
            Insight = "A crop out of a bordered picture is this with down = row − border and right = column − border.",
        },

        new("08.7",
            "−ln of each probability, times the share that the label gives that class, added up.",
            new ExpectedAnswer(-0.75 * Math.Log(0.5) - 0.25 * Math.Log(0.25), Tolerance,
                new Mistake(-Math.Log(0.4375), "That is −ln of the mixed probability; the losses are mixed, not the probabilities."),
                new Mistake(-Math.Log(0.5), "That is the loss of the cat alone."),
                new Mistake((Math.Log(4) + Math.Log(2)) / 2, "The two losses are not mixed half and half."),
                new Mistake(-0.25 * Math.Log(0.5) - 0.75 * Math.Log(0.25), "The shares of cat and dog are exchanged."),
                new Mistake(Math.Log(4) + Math.Log(2), "The two losses were added without their shares."),
                new Mistake(0.75 * Math.Log(0.5) + 0.25 * Math.Log(0.25), "A loss is −ln: it is not negative.")))
        {
            Insight = "The lowest loss here is reached with exactly 0.75 and 0.25, and it is not 0: nobody can be sure of a mixture.",
        },

        new("08.8",
            "Ask of each line: does anything flow from the held-out pictures into what is learned? Is the label still true? Is what judges "
                + "as it will be in use?",
            (answer, _) => Bugs(answer))
        {
            Insight = "Statistics come from the training part alone, after the split; and what judges is normalised with them, but never "
                + "changed by chance.",
        },

        new("08.9",
            "The smoothed label has 0.91 once and 0.01 nine times. Put the same numbers in the place of the probabilities: −Σ q ln q.",
            new ExpectedAnswer(-0.91 * Math.Log(0.91) - 9 * 0.01 * Math.Log(0.01), 1e-3,
                new Mistake(0, "A probability of 1 for the true class would leave nothing for the others, of which each is asked for."),
                new Mistake(-Math.Log(0.91), "That is −ln of the true class alone; the other nine have shares too."),
                new Mistake(-Math.Log(0.9), "The true class keeps 1 − ε, and its part of ε."),
                new Mistake(-0.9 * Math.Log(0.9) - 0.1 * Math.Log(0.1), "ε is shared out among ten classes, the true one included."),
                new Mistake(
                    -0.9 * Math.Log(0.9) - 9 * (0.1 / 9) * Math.Log(0.1 / 9),
                    "ε is shared out among all ten classes, the true one included."),
                new Mistake(-0.91 * Math.Log(0.91) - 0.01 * Math.Log(0.01), "There are nine other classes, not one.")))
        {
            Insight = "So losses with and without smoothing cannot be compared with each other; accuracies can.",
        },
    ];
}
