using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The exercises of lesson 01, "Tensors".</summary>
internal static class TensorExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("01.1",
            "The rank is how many indices you need to reach one number, not how many numbers there are.",
            new ExpectedAnswer(new[] { 4, 0, 2, 1, 3 }, 0,
                new Mistake(
                    new[] { 98304, 1, 784, 5, 3072 },
                    "Those are how many numbers there are; the rank is how many dimensions they are arranged along."),
                new Mistake(new[] { 4, 1, 2, 1, 3 }, "A single number has no dimension at all."),
                new Mistake(new[] { 3, 0, 2, 1, 3 }, "A batch has one dimension more than its pictures.")))
        {
            Insight = "When an error speaks of dimensions, count ranks first: most often one is missing or one too many.",
        },
        new("01.2",
            "A uint8 is a clock with 256 hours. Go backwards past 0, or forwards past 255.",
            new ExpectedAnswer(new[] { 156, 64 }, 0,
                new Mistake(new[] { -100, 320 }, "Those are right in int32; uint8 holds 0 to 255 only, and goes round."),
                new Mistake(new[] { 0, 255 }, "A uint8 does not stop at its ends: it goes round."),
                new Mistake(new[] { 155, 65 }, "It goes round at 256, not at 255.")))
        {
            Insight = "So pictures become float32 before anyone calculates with them.",
        },
        new("01.3",
            "A move is a call of `to`. Which of the two tensors has to move, and where does it find the device?",
            (answer, _) => DeviceSum.Judge(answer))
        {
            Insight = "In training it is the batch that moves, to where the network lies.",
        },
        new("01.4",
            "Which dimensions must the mean remove, so that the 3 channels remain? What shape lets those 3 numbers meet dimension 1, "
                + "counted from the right?",
            (answer, _) => Centered(answer))
        {
            Insight = "Lesson 04 prepares the pictures of a data set in this way.",
        },
        new("01.5",
            "What is made of a parameter depends on it. And what does detach do?",
            new ExpectedAnswer(new[] { true, false, true, false, true }, 0,
                new Mistake(
                    new[] { true, false, true, false, false }, "detach cuts the result off from the parameter that it was made of."),
                new Mistake(
                    new[] { true, false, true, true, true }, "A change of w changes w * x: what is made of a parameter is no constant."),
                new Mistake(new[] { true, false, false, false, true }, "x * x is made of constants alone."),
                new Mistake(new[] { true, true, true, true, true }, "A parameter is there to be changed: w is no constant."),
                new Mistake(new[] { false, true, false, true, false }, "It is the other way round: true stands for a constant.")))
        {
            Insight = "requires_grad says the opposite: it is passed on from a parameter to all that is made of it.",
        },
        new("01.6",
            "matmul wants 3 columns on the left and 3 rows on the right. The weights have 2 rows and 3 columns: t() swaps them.",
            (answer, _) => Model(answer))
        {
            Insight = "You have written a dense layer. Most of the parameters in this tutorial's network are in one.",
        },
        new("01.7",
            "Go backwards as in the lesson: the slope of the square, then of the sum, then of w · x². "
                + "A step goes against the gradient, and only parameters take one.",
            new ExpectedAnswer(new[] { -0.08f, 1.88f, 3 }, 1e-4,
                new Mistake(new[] { 2.08f, 2.12f, 3 }, "That step goes uphill: subtract the gradient."),
                new Mistake(new[] { 0.64f, 1.88f, 3 }, "The slope of w · x² along w is x², and not x."),
                new Mistake(new[] { -0.08f, 1.88f, 2.28f }, "The input x is a constant: a step does not change it."),
                new Mistake(new[] { 0.46f, 1.94f, 3 }, "The slope of a square is twice the number."),
                new Mistake(new[] { 108f, 12, 0 }, "Those are the gradients; the step is still to be taken.")))
        {
            Insight = "The large input has moved w nine times as far as b: that is one reason to bring inputs to a common scale.",
        },
    ];

    /// <summary>Two pictures of three channels of 2×2; what is left after the mean of each channel is taken away.</summary>
    private static Verdict Centered(object answer)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var pictures = arange(24, dtype: float32).square().reshape(2, 3, 2, 2);
        return new ExpectedFunction<Tensor, Tensor>((pictures, "two pictures of 2×2", new ExpectedAnswer(
            pictures - pictures.mean([0, 2, 3], keepdim: true), 1e-4,
            new Mistake(pictures - pictures.mean(), "That is the mean of everything; each channel has one of its own."),
            new Mistake(pictures - pictures.mean([2, 3], keepdim: true), "That is a mean for each picture; it goes over the pictures too."),
            new Mistake(
                pictures - pictures.mean([0], keepdim: true),
                "That takes the mean picture away; the mean goes over rows and columns too."),
            new Mistake(pictures.mean([0, 2, 3]), "Those are the means; they are still to be subtracted.")))).Judge(answer);
    }

    /// <summary>A batch of one and one of three, through the exercise's weights and biases.</summary>
    private static Verdict Model(object answer)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var weights = tensor(new float[,] { { 1, 0, 2 }, { 0, 3, 1 } });
        var biases = tensor(new float[] { 10, 20 });
        var one = tensor(new float[,] { { 1, 2, 3 } });
        var three = arange(9, dtype: float32).reshape(3, 3);
        ExpectedAnswer Expected(Tensor input) => new(
            input.matmul(weights.t()) + biases, 1e-5,
            new Mistake(input.matmul(weights.t()), "The biases were left out."),
            new Mistake((input.matmul(weights.t()) + biases).t(), "Rows and columns are swapped: each example keeps its row."));
        return new ExpectedFunction<Tensor, Tensor>(
            (one, "a batch of one example", Expected(one)), (three, "a batch of three examples", Expected(three))).Judge(answer);
    }
}
