namespace Tutorial;

/// <summary>The exercises of lesson 03, "ReLU, pooling, dense layers and dropout".</summary>
internal static partial class LayerExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("03.1",
            "Compute what each step gives: a = ReLU(x), b = sigmoid(a), y = sigmoid(b). Then multiply the three slopes, "
                + "each taken at what its own step got.",
            (answer, _) => SlopeOfThreeSteps().Judge(answer)),

        new("03.2",
            "ByHand.OutputSize(height, 3, 2) says how many windows there are. Window number row starts at pixel 2 * row and covers "
                + "three; nine numbers lie in it.",
            (answer, _) => AveragePooling().Judge(answer)),

        new("03.3",
            "A window of two columns starts at columns 0, 2 and 4, one of two rows at rows 0, 2 and 4. "
                + "From which column does a step to the right stay in its window, and from which row does a step down leave it?",
            (answer, _) => MapThatStaysPut(answer)),

        new("03.4",
            "An output of a dense layer multiplies the number at place i by weight i. So find the places of the four numbers that "
                + "count: channel * 6 + row * 3 + column.",
            LeftColumns()),

        new("03.5",
            "The logarithm of a fraction is a difference: log(exp(z) / S) = z − log(S). Subtract the largest logit first, "
                + "in z and in the sum S.",
            (answer, _) => LogarithmOfSoftmax().Judge(answer)),

        new("03.6",
            "There are four masks: both kept, only the first, only the second, none. For each, "
                + "how likely is it (0.75 for a number that is kept, 0.25 for one that is not), and what comes out? Weigh and add up.",
            new ExpectedAnswer(1.75, 1e-6,
                new Mistake(1, "That is the output in evaluation, and of a mean taken before ReLU; "
                    + "take ReLU of each mask's difference, and then the mean."),
                new Mistake(5.25, "The numbers that are kept are divided by 1 − p; here they were divided by p."),
                new Mistake(1.3125, "The numbers that are kept were not scaled by 1 / (1 − p)."),
                new Mistake(5.0 / 3, "The four masks are not equally likely: a number is kept with probability 0.75."),
                new Mistake(13.0 / 12, "p and 1 − p were swapped: p is the probability to be dropped."))),
    ];
}
