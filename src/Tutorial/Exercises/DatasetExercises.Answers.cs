using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial;

internal static partial class DatasetExercises
{
    private static readonly ExpectedFunction<long[], double> GuessesByShare = new(
        ([300L, 100, 100], "300, 100 and 100 pictures", new ExpectedAnswer(0.44, 1e-6,
            new Mistake(0, "Two whole numbers were divided, which gives a whole number: make one of them a double."),
            new Mistake(1 / 3.0, "That is for guesses that name each class equally often."),
            new Mistake(0.6, "That is for naming the largest class every time."),
            new Mistake(1.0, "The shares add up to 1; a guess is right only when its class and the picture's are the same: multiply them."),
            new Mistake(110_000, "The numbers of pictures were squared; square the shares."))),
        ([5L, 20, 0, 15], "5, 20, 0 and 15 pictures", new ExpectedAnswer(0.40625, 1e-6)));

    private static readonly ExpectedFunction<(double W, double B, double Mean, double Deviation), double[]> Folded = new(
        ((2, 1, 0.5, 0.25), "w = 2, b = 1, a mean of 0.5 and a deviation of 0.25", new ExpectedAnswer(new[] { 8.0, -3 }, 1e-6,
            new Mistake(new[] { 8.0, 1 }, "The bias changes too: the mean that is subtracted goes into it."),
            new Mistake(new[] { 8.0, 5 }, "The mean is subtracted, so its part of the bias is too."),
            new Mistake(new[] { 8.0, 0 }, "The mean is divided by the deviation like everything in the brackets."),
            new Mistake(new[] { 0.5, 0.75 }, "Dividing x by the deviation is dividing w by it."),
            new Mistake(new[] { -3.0, 8 }, "Weight and bias are swapped."))),
        ((-1, 0, 0.2, 0.1), "w = −1, b = 0, a mean of 0.2 and a deviation of 0.1", new ExpectedAnswer(new[] { -10.0, 2 }, 1e-6)));

    private static readonly ExpectedFunction<int[], float[,]> SmoothedRows = new(
        ([2, 0], "the labels 2 and 0", new ExpectedAnswer(Rows([2, 0], 0.91f, 0.01f), 1e-6,
            new Mistake(Rows([2, 0], 1, 0), "Those are the one-hot rows; a tenth of each is still to be shared out."),
            new Mistake(Rows([2, 0], 0.9f, 0.1f), "Those rows add up to 1.8: the ten classes share 0.1, they do not get 0.1 each."),
            new Mistake(Rows([2, 0], 0.9f, 0.1f / 9), "That shares the 0.1 among the other nine; here all ten classes get a part."),
            new Mistake(Rows([2, 0], 0.9f, 0.01f), "Those rows add up to 0.99: the class itself gets its part of the 0.1 as well."),
            new Mistake(Rows([1, -1], 0.91f, 0.01f), "The classes were counted from 1; their numbers start at 0."),
            new Mistake(Transposed(Rows([2, 0], 0.91f, 0.01f)), "Rows and columns are swapped: a label has a row of its own."),
            new Mistake(Rows([-1, -1], 0, 0), "All numbers are 0: nothing was set."))),
        ([9, 9, 4], "the labels 9, 9 and 4", new ExpectedAnswer(Rows([9, 9, 4], 0.91f, 0.01f), 1e-6)));

    private static Verdict FoldedUnit(object answer) => answer is Func<double, double, double, double, double[]> function
        ? Folded.Judge(new Func<(double W, double B, double Mean, double Deviation), double[]>(
            given => function(given.W, given.B, given.Mean, given.Deviation)))
        : Verdict.Wrong($"The answer is of type {answer.GetType().Name}; a function is expected: (w, b, mean, deviation) => …");

    /// <summary>Each class but the brightest is a mistake that says how bright it is.</summary>
    private static ExpectedAnswer Brightest(ImageDataset images)
    {
        using var scope = NewDisposeScope();
        var means = images.ClassNames.Select((_, label) => images.Images[images.Labels.eq(label)].to(float32).mean().item<float>() / 255)
            .ToArray();
        var ofPictures = images.Images.flatten(1).sum(1, type: int64);
        var single = (int)images.Labels[ofPictures.argmax()].item<long>();
        return new ExpectedAnswer(images.ClassNames[Array.IndexOf(means, means.Max())], 0,
            [.. images.ClassNames.Select((name, label) => new Mistake(name, Said(means, label, label == single)))]);
    }

    private static string Said(float[] means, int label, bool hasBrightestPicture)
    {
        if (means[label] == means.Min())
            return "That is the darkest: bright pixels have large numbers.";
        if (hasBrightestPicture)
            return "That class has the brightest single picture; compare the means of the classes.";
        var brighter = means.Count(mean => mean > means[label]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Its mean picture has a mean of {means[label]:F3} on the scale from 0 to 1, and {brighter} of the others more.");
    }

    /// <summary>Rows for ten classes; -1 has no class, and leaves a row of the rest.</summary>
    private static float[,] Rows(int[] labels, float own, float rest)
    {
        var rows = new float[labels.Length, 10];
        for (var row = 0; row < labels.Length; row++)
        {
            for (var place = 0; place < 10; place++)
                rows[row, place] = place == labels[row] ? own : rest;
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
