using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The exercises of lesson 04, "The pictures: CIFAR-10".</summary>
internal static class DatasetExercises
{
    private static readonly float[] Pixels = [2, 4, 4, 4, 5, 5, 7, 9];      // mean 5, deviation 2

    private static readonly ExpectedFunction<long[], double> LargestClass = new(
        ([300L, 100, 100], "300, 100 and 100 pictures", new ExpectedAnswer(0.6, 1e-6,
            new Mistake(0, "Two whole numbers were divided, which gives a whole number: make one of them a double."),
            new Mistake(1 / 3.0, "That is the share for classes of equal size."),
            new Mistake(3.0, "That compares two classes; the share is of all pictures."),
            new Mistake(300, "That is the number of pictures; divide it by the number of all."))),
        ([5L, 20, 0, 15], "5, 20, 0 and 15 pictures", new ExpectedAnswer(0.5, 1e-6,
            new Mistake(0.125, "The first class was named; the largest is another one."))));

    private static readonly ExpectedFunction<float[], float[]> Standardize = new(
        (Pixels, "2, 4, 4, 4, 5, 5, 7, 9", new ExpectedAnswer(Scaled(5, 2), 1e-4,
            new Mistake(Scaled(5, Math.Sqrt(32 / 7.0)), "The deviation was divided by n − 1 instead of n."),
            new Mistake(Scaled(5, 4), "Divided by the variance: its root is the deviation."),
            new Mistake(Scaled(5, 1), "The mean is subtracted, but not yet divided by the deviation."),
            new Mistake(Scaled(0, 2), "The mean was not subtracted."),
            new Mistake(Scaled(5, Math.Sqrt(32)), "The squared distances were added up but not divided by their number."))),
        ([-1f, 1f], "-1 and 1", new ExpectedAnswer(new[] { -1f, 1f }, 1e-4)));

    private static readonly ExpectedFunction<int[], float[,]> OneHot = new(
        ([2, 0], "the labels 2 and 0", new ExpectedAnswer(Rows([2, 0]), 0,
            new Mistake(Transposed(Rows([2, 0])), "Rows and columns are swapped: a label has a row of its own."),
            new Mistake(Rows([1, -1]), "The classes were counted from 1; their numbers start at 0."),
            new Mistake(Rows([-1, -1]), "All numbers are 0: no place was set to 1."))),
        ([9, 9, 4], "the labels 9, 9 and 4", new ExpectedAnswer(Rows([9, 9, 4]), 0)));

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("04.1",
            "Which class would you name every time, and for how many pictures is that right? In C#, "
                + "dividing one long by another drops what stands behind the point.",
            (answer, _) => LargestClass.Judge(answer)),
        new("04.2",
            "MeanPictures gives one picture for each class, in the order of data.ClassNames; mean() makes one number of a picture, "
                + "and the largest of the ten wins.",
            BrightestClass),
        new("04.3",
            "First the mean; then the mean of the squared distances from it; its root is the deviation.",
            (answer, _) => Standardize.Judge(answer)),
        new("04.4",
            "A new float[,] is full of zeros. For each row, which one place has to change?",
            (answer, _) => OneHot.Judge(answer)),
        new("04.5",
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
                    "The two probabilities were swapped: that is far from the smallest."))),
    ];

    private static Verdict BrightestClass(object answer, IReadOnlyList<object> given)
    {
        if (given is not [ImageDataset images])
            return Verdict.Wrong("The check needs the pictures too: Exercise.Check(\"04.2\", answer, data.Training).");

        using var scope = NewDisposeScope();
        var means = images.ClassNames.Select((_, label) => images.Images[images.Labels.eq(label)].to(float32).mean().item<float>())
            .ToArray();
        var ofPictures = images.Images.flatten(1).sum(1, type: int64);
        string Name(long label) => images.ClassNames[(int)label];
        return new ExpectedAnswer(Name(Array.IndexOf(means, means.Max())), 0,
            new Mistake(Name(Array.IndexOf(means, means.Min())), "That is the darkest: bright pixels have large numbers."),
            new Mistake(
                Name(images.Labels[ofPictures.argmax()].item<long>()),
                "That class has the brightest single picture; compare the means of the classes.")).Judge(answer);
    }

    private static float[] Scaled(double mean, double deviation) => [.. Pixels.Select(value => (float)((value - mean) / deviation))];

    /// <summary>Ten classes; -1 leaves a row of zeros.</summary>
    private static float[,] Rows(int[] labels)
    {
        var rows = new float[labels.Length, 10];
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] >= 0)
                rows[row, labels[row]] = 1;
        }

        return rows;
    }

    private static float[,] Transposed(float[,] rows)
    {
        var columns = new float[rows.GetLength(1), rows.GetLength(0)];
        for (var row = 0; row < rows.GetLength(0); row++)
        {
            for (var column = 0; column < rows.GetLength(1); column++)
                columns[column, row] = rows[row, column];
        }

        return columns;
    }
}
