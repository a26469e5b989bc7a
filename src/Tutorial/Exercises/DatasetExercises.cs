namespace Tutorial;

/// <summary>The exercises of lesson 04, "The pictures: CIFAR-10".</summary>
internal static partial class DatasetExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("04.1",
            "Of 100 such guesses, 60 name the first class, and 60 in 100 of these are right. Add the same for the other classes. In C#, "
                + "dividing one long by another drops what stands behind the point.",
            (answer, _) => GuessesByShare.Judge(answer))
        {
            Insight = "Naming the largest class every time does better, 0.6 against 0.44; with ten equal classes both reach 0.1.",
        },
        new("04.2",
            "MeanPictures gives one picture for each class, in the order of data.ClassNames; mean() makes one number of a picture, "
                + "and the largest of the ten wins.",
            BrightestClass)
        {
            Insight = "One number tells some classes apart a little: mostly the background's doing, and a network will use it too.",
        },
        new("04.3",
            "A convolution without a bias is sums of products: all of them get the factor. What do ReLU and max pooling make of 255 times "
                + "a number? And what does the next layer get?",
            new ExpectedAnswer(255, 1e-9,
                new Mistake(1, "Nothing in the network divides by anything, so what comes in larger goes out larger."),
                new Mistake(255.0 * 255, "The factor is not multiplied again by each layer: it goes through each of them as it is."),
                new Mistake(Math.Pow(255, 4), "The factor is not multiplied again by each layer: it goes through each of them as it is."),
                new Mistake(1 / 255.0, "The bytes are the larger numbers: the factor is above 1."),
                new Mistake(Math.Log(255), "The logarithm is only in the loss; the logits come before it.")))
        {
            Insight = "So the network is as sure as softmax of numbers in the tens and hundreds: sure of nonsense.",
        },
        new("04.4",
            "Write w · (x − mean) / deviation + b without brackets. What stands before x is the new weight, and all the rest the new bias.",
            (answer, _) => FoldedUnit(answer))
        {
            Insight = "What a network can compute is the same either way. What changes is where training starts, and how far a step goes.",
        },
        new("04.5",
            "A new float[,] is full of zeros. Every place gets 0.1 / 10, and the class's own place what is left of its 1 besides.",
            (answer, _) => SmoothedRows.Judge(answer))
        {
            Insight = "Such a label never asks for certainty, so no logit has to grow without end. Keras calls it label_smoothing=0.1.",
        },
        new("04.6",
            "Write the cross-entropy down with the label's two numbers. It is smallest when the network's probabilities are the "
                + "label's own numbers.",
            new ExpectedAnswer(-(0.9 * Math.Log(0.9) + 0.1 * Math.Log(0.1)), 1e-3,
                new Mistake(0, "0 is the smallest loss of a label that is certain."),
                new Mistake(-Math.Log(0.9), "Only the likelier class was counted, and that without its 0.9."),
                new Mistake(-0.9 * Math.Log(0.9), "Only the likelier class was counted; the other has a term too."),
                new Mistake(
                    -(0.9 * Math.Log2(0.9) + 0.1 * Math.Log2(0.1)),
                    "That is with logarithms to the base 2; the loss takes the natural one."),
                new Mistake(
                    -(0.9 * Math.Log(0.1) + 0.1 * Math.Log(0.9)),
                    "The two probabilities were swapped: that is far from the smallest.")))
        {
            Insight = "It is called the entropy of the label. A loss above 0 is then not the network's fault: it is the label's doubt.",
        },
    ];

    private static Verdict BrightestClass(object answer, IReadOnlyList<object> given)
    {
        if (given is not [ImageDataset images])
            return Verdict.Wrong("The check needs the pictures too: Exercise.Check(\"04.2\", answer, data.Training).");
        if (answer is string word && !images.ClassNames.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase))
            return Verdict.Wrong($"'{word}' is no class; they are {string.Join(", ", images.ClassNames)}.");
        return Brightest(images).Judge(answer);
    }
}
