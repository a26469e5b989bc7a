namespace Tutorial;

/// <summary>The exercises of lesson 03, "ReLU, pooling, dense layers and dropout".</summary>
internal static partial class LayerExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("03.1",
            "Start at the left. Up to 0 all three ReLUs give 0. From 0 to 1 only the first gives something, so a is the slope there. "
                + "At 1 the second joins in, and the slopes add: what must b be for the line to fall?",
            HatOfThree())
        {
            Insight = "Each weight is the change of slope at its bend: from 0 to 1, from 1 to −1, from −1 to 0. "
                + "A layer of ReLUs builds any curve of straight pieces in this way.",
        },

        new("03.2",
            "The chain rule multiplies the ten slopes, and each is at most a quarter.",
            FactorOfTenSigmoids())
        {
            Insight = "It is the least factor, and only if every sigmoid gets a 0. They do not, so that the next cell's product is smaller still.",
        },

        new("03.3",
            "Compute what each step gives: a = ReLU(x), b = sigmoid(a), y = sigmoid(b). Then multiply the three slopes, "
                + "each taken at what its own step got.",
            (answer, _) => SlopeOfThreeSteps().Judge(answer))
        {
            Insight = "Where x is negative, ReLU's slope of 0 makes the whole product 0: nothing before it learns from such an input.",
        },

        new("03.4",
            "ByHand.OutputSize(height, 3, 2) says how many windows there are. Window number row starts at pixel 2 * row and covers "
                + "three. Add up its numbers and count those above 0; where the count is 0, so is the mean.",
            (answer, _) => AveragePoolingAboveZero().Judge(answer))
        {
            Insight = "An edge one pixel wide keeps its brightness, as with max pooling, and yet every strong pixel counts, not only one.",
        },

        new("03.5",
            "A window of two columns starts at columns 0, 2 and 4, one of two rows at rows 0, 2 and 4. "
                + "From which column does a step to the right stay in its window, and from which row does a step down leave it?",
            (answer, _) => MapThatStaysPut(answer))
        {
            Insight = "A map has a stride of its own in each direction, and an answer that is robust to one shift need not be so to another.",
        },

        new("03.6",
            "An output of a dense layer multiplies the number at place i by weight i. So find the places of the four numbers that "
                + "count: channel * 6 + row * 3 + column.",
            LeftColumns())
        {
            Insight = "Each weight of a dense layer belongs to one place of one map. Move the picture by a pixel, and the weights meet other numbers.",
        },

        new("03.7",
            "The logarithm of a fraction is a difference: log(exp(z) / S) = z − log(S). Subtract the largest logit first, "
                + "in z and in the sum S.",
            (answer, _) => LogarithmOfSoftmax().Judge(answer))
        {
            Insight = "A library calls this log-softmax and forms it in one step; lesson 05 measures its loss with it.",
        },

        new("03.8",
            "There are four masks: both kept, only the first, only the second, none. For each, "
                + "how likely is it (0.75 for a number that is kept, 0.25 for one that is not), and what comes out? Weigh and add up.",
            new ExpectedAnswer(1.75, 1e-6,
                new Mistake(1, "That is the output in evaluation, and of a mean taken before ReLU; "
                    + "take ReLU of each mask's difference, and then the mean."),
                new Mistake(5.25, "The numbers that are kept are divided by 1 − p; here they were divided by p."),
                new Mistake(1.3125, "The numbers that are kept were not scaled by 1 / (1 − p)."),
                new Mistake(5.0 / 3, "The four masks are not equally likely: a number is kept with probability 0.75."),
                new Mistake(13.0 / 12, "p and 1 − p were swapped: p is the probability to be dropped.")))
        {
            Insight = "Behind a curve the mean of the outputs is not the output of the mean: 1.75 in training, 1 in evaluation.",
        },
    ];
}
