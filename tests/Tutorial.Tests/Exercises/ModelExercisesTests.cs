using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ModelExercisesTests
{
    private static readonly float[,] Claims =
    {
        { 0.90f, 0.05f, 0.05f },
        { 0.40f, 0.35f, 0.25f },
        { 0.20f, 0.70f, 0.10f },
        { 0.30f, 0.30f, 0.40f },
        { 0.10f, 0.10f, 0.80f },
    };
    private static readonly int[] Truth = [0, 0, 2, 1, 2];

    public static TheoryData<string, object> Right => new()
    {
        {
            "05.2",
            (Func<float[], int, double>)((logits, label) =>
                Math.Log(logits.Sum(logit => Math.Exp(logit - logits.Max()))) + logits.Max() - logits[label])
        },
        { "05.3", 1 },
        { "05.4", 14_080 },
        { "05.5", new[] { 2, 3, 1, 4 } },
        { "05.7", 0.998329942 },
        { "05.7", 0.99833 },
        { "05.6", (Func<float, double[]>)(threshold => [Precision(threshold), Recall(threshold)]) },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "05.2", (Func<float[], int, double>)((logits, label) => Math.Log(ByHand.Softmax(logits)[label])), "The minus is missing." },
        { "05.2", (Func<float[], int, double>)((logits, label) => -Math.Log(logits[label])), "softmax comes first" },
        { "05.2", (Func<float[], int, double>)((logits, label) => -Math.Log2(ByHand.Softmax(logits)[label])), "to the base 2" },
        {
            "05.2",
            (Func<float[], int, double>)((logits, label) => -Math.Log(Math.Exp(logits[label]) / logits.Sum(logit => Math.Exp(logit)))),
            "exp(1000) is infinite" },
        {
            "05.2",
            (Func<float[], int, double>)((logits, label) => ByHand.Softmax(logits)[label - 1]),
            "For the logits 1, 2, 3 and the class 2" },
        { "05.2", 0.4, "a function from logits and a class to a loss is expected" },
        { "05.7", 0.999, "does not stand still" },
        { "05.7", 0.9939902, "corrections for the start at 0 were left out" },
        { "05.7", 0.99399, "corrections for the start at 0 were left out" },
        { "05.7", 1.001670058, "The sign is wrong" },
        { "05.7", "0.998", "An" },
        { "05.3", 0, "makes the logits large" },
        { "05.3", 3, "whatever the label says" },
        { "05.4", 14_060, "make a batch too" },
        { "05.4", 704, "the steps of one epoch" },
        { "05.4", 15_640, "a tenth was taken away" },
        { "05.4", new[] { 704, 20 }, "The shape is [2], and [] is expected." },
        { "05.5", new[] { 3, 1, 2, 4 }, "the loops in the order of the lines" },
        { "05.5", new[] { 2, 4, 1, 3 }, "Loop B has that line: a loop without step() changes no weight" },
        { "05.5", new[] { 1, 3, 2, 4 }, "Loop A has that line: a loop without train() keeps dropout off" },
        { "05.5", new[] { 2, 3, 0, 4 }, "loop C got another one" },
        { "05.5", new[] { 2, 3, 1 }, "The shape is [3], and [4] is expected." },
        { "05.6", (Func<float, double[]>)(threshold => [PrecisionAtLeast(threshold), RecallAtLeast(threshold)]), "equal to the threshold" },
        { "05.6", (Func<float, double[]>)(threshold => [Recall(threshold), Precision(threshold)]), "Precision and recall are swapped." },
        { "05.6", (Func<float, double[]>)(threshold => [Recall(threshold), Recall(threshold)]), "precision is a share of the claims" },
        { "05.6", (Func<float, double[]>)(threshold => [0.6, 0.6]), "whatever its probability" },
        { "05.6", (Func<float, double[]>)(threshold => [Precision(threshold)]), "The shape is [1], and [2] is expected." },
    };

    [Theory, MemberData(nameof(Right))]
    public void The_right_answer_is_accepted(string number, object answer) =>
        Assert.Equal(ExerciseOutcome.Right, Exercise.Check(number, answer).Outcome);

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_answer_is_told_its_mistake(string number, object answer, string words)
    {
        var result = Exercise.Check(number, answer);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 8, 3, false, 545_098, ExerciseOutcome.Right, "")]
    [InlineData(1, 8, 3, false, 544_864, ExerciseOutcome.Wrong, "The biases were left out.")]
    [InlineData(1, 8, 3, false, 315_722, ExerciseOutcome.Wrong, "the number without padding")]
    [InlineData(0, 6, 3, false, 315_722, ExerciseOutcome.Wrong, "the padding is missing")]
    [InlineData(1, 6, 3, false, 315_722, ExerciseOutcome.Wrong, "the padding is missing or dense1")]
    [InlineData(1, 7, 3, false, 545_098, ExerciseOutcome.Wrong, "The chain does not take a picture of 3×32×32")]
    [InlineData(1, 8, 3, true, 545_098, ExerciseOutcome.Wrong, "The chain has a softmax")]
    [InlineData(2, 8, 5, false, 545_098, ExerciseOutcome.Wrong, "A convolution's kernel is not 3×3.")]
    public void A_chain_is_judged_by_what_it_does(
        int padding,
        int side,
        int kernel,
        bool softmax,
        int number,
        ExerciseOutcome outcome,
        string words)
    {
        using var chain = Chain(padding, side, kernel, softmax);
        var result = Exercise.Check("05.1", ((nn.Module<Tensor, Tensor>)chain, number));
        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no ReLU", "a ReLU is missing")]
    [InlineData("sigmoid", "a sigmoid stands in the place of a ReLU")]
    [InlineData("average", "a pooling takes the average")]
    [InlineData("sigmoid and average", "a sigmoid stands in the place of a ReLU, and a pooling takes the average")]
    [InlineData("dropout", "there is a dropout in it")]
    public void A_chain_of_the_right_sizes_that_computes_something_else_is_told_what(string kind, string words)
    {
        nn.Module<Tensor, Tensor> Activation() => kind switch
        {
            "no ReLU" => nn.Identity(),
            "sigmoid" or "sigmoid and average" => nn.Sigmoid(),
            _ => nn.ReLU(),
        };
        nn.Module<Tensor, Tensor> Pooling() => kind.Contains("average", StringComparison.Ordinal) ? nn.AvgPool2d(2) : nn.MaxPool2d(2);
        using var chain = nn.Sequential(
            ("conv1", nn.Conv2d(3, 32, 3, padding: 1)), ("relu1", Activation()), ("pool1", Pooling()),
            ("conv2", nn.Conv2d(32, 64, 3, padding: 1)), ("relu2", Activation()), ("pool2", Pooling()), ("flatten", nn.Flatten()),
            ("dense1", nn.Linear(64 * 8 * 8, 128)), ("relu3", Activation()), ("dense2", nn.Linear(128, 10)));
        if (kind == "dropout")
            chain.append("dropout", nn.Dropout(0.5));

        var result = Exercise.Check("05.1", ((nn.Module<Tensor, Tensor>)chain, 545_098));

        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_with_the_pooling_before_the_ReLU_computes_the_same_and_is_right()
    {
        using var chain = nn.Sequential(
            ("conv1", nn.Conv2d(3, 32, 3, padding: 1)), ("pool1", nn.MaxPool2d(2)), ("relu1", nn.ReLU()),
            ("conv2", nn.Conv2d(32, 64, 3, padding: 1)), ("pool2", nn.MaxPool2d(2)), ("relu2", nn.ReLU()), ("flatten", nn.Flatten()),
            ("dense1", nn.Linear(64 * 8 * 8, 128)), ("relu3", nn.ReLU()), ("dense2", nn.Linear(128, 10)));

        Assert.Equal(ExerciseOutcome.Right, Exercise.Check("05.1", ((nn.Module<Tensor, Tensor>)chain, 545_098)).Outcome);
    }

    [Fact]
    public void A_number_alone_is_not_yet_the_pair() =>
        Assert.StartsWith("The answer is a pair", Exercise.Check("05.1", 545_098).Message, StringComparison.Ordinal);

    private static TorchSharp.Modules.Sequential Chain(int padding, int side, int kernel, bool softmax)
    {
        var chain = nn.Sequential(
            ("conv1", nn.Conv2d(3, 32, kernel, padding: padding)), ("relu1", nn.ReLU()), ("pool1", nn.MaxPool2d(2)),
            ("conv2", nn.Conv2d(32, 64, kernel, padding: padding)), ("relu2", nn.ReLU()), ("pool2", nn.MaxPool2d(2)),
            ("flatten", nn.Flatten()), ("dense1", nn.Linear(64 * side * side, 128)), ("relu3", nn.ReLU()), ("dense2", nn.Linear(128, 10)));
        if (softmax)
            chain.append("softmax", nn.Softmax(1));
        return chain;
    }

    private static double Precision(float threshold) => Hits(threshold) / (double)Claims.Cast<float>().Count(claim => claim > threshold);

    private static double PrecisionAtLeast(float threshold) =>
        HitsAtLeast(threshold) / (double)Claims.Cast<float>().Count(claim => claim >= threshold);

    private static double RecallAtLeast(float threshold) => HitsAtLeast(threshold) / 5.0;

    private static int HitsAtLeast(float threshold) =>
        Enumerable.Range(0, 5).Count(picture => Claims[picture, Truth[picture]] >= threshold);

    private static double Recall(float threshold) => Hits(threshold) / 5.0;

    private static int Hits(float threshold) => Enumerable.Range(0, 5).Count(picture => Claims[picture, Truth[picture]] > threshold);
}
