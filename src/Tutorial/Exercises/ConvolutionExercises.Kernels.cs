using System.Globalization;

namespace Tutorial;

internal static partial class ConvolutionExercises
{
    private const float Ninth = 1f / 9;

    /// <summary>A stroke through the middle of nine pixels, which are 1 where it lies.</summary>
    private static readonly (string Name, float[,] Picture)[] Strokes =
    [
        ("An upright", new float[,] { { 0, 1, 0 }, { 0, 1, 0 }, { 0, 1, 0 } }),
        ("A rising", new float[,] { { 0, 0, 1 }, { 0, 1, 0 }, { 1, 0, 0 } }),
        ("A falling", new float[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }),
    ];

    private static readonly float[,] LevelStroke = { { 0, 0, 0 }, { 1, 1, 1 }, { 0, 0, 0 } };

    private static ExerciseDefinition Detector() => new(
        "02.2",
        "Begin with a kernel of zeros with ones where the stroke lies. How much must be taken off each weight, so that all nine add up to 0?",
        (answer, _) => LevelDetector(answer))
    {
        Insight = "On an even area a kernel gives the brightness times the sum of its weights. Where the sum is 0, only the shape counts.",
    };

    /// <summary>Any kernel will do that tells a level stroke from the others and from an even area.</summary>
    private static Verdict LevelDetector(object answer)
    {
        if (Kernel(answer, out var kernel) is { } malformed)
            return malformed;
        if (kernel.Cast<float>().Any(weight => !float.IsFinite(weight)))
            return Verdict.Wrong("A weight is no number.");
        var sum = kernel.Cast<float>().Sum(weight => (double)weight);
        if (Math.Abs(sum) > 1e-3 * Math.Max(1, kernel.Cast<float>().Max(Math.Abs)))
            return Verdict.Wrong($"The weights add up to {Text(sum)}, and a white area gives as much: make them add up to 0.");
        if (!TellsLevelStrokes(kernel) && TellsLevelStrokes(Transposed(kernel)))
            return Verdict.Wrong("That is a detector for upright strokes: rows and columns are swapped.");
        var level = Response(kernel, LevelStroke);
        if (level <= 0)
        {
            return Verdict.Wrong($"A level stroke through the middle of the window gives {Text(level)}, not more than an even area: "
                + "the weights on the stroke are to be positive, those beside it negative.");
        }

        var rival = Strokes.FirstOrDefault(stroke => Response(kernel, stroke.Picture) >= level);
        return rival.Name is null
            ? Verdict.Right()
            : Verdict.Wrong($"{rival.Name} stroke gives {Text(Response(kernel, rival.Picture))}, and a level one {Text(level)}: "
                + "it is to give less than the level one.");
    }

    private static bool TellsLevelStrokes(float[,] kernel) =>
        Response(kernel, LevelStroke) is > 0 and var level && Strokes.All(stroke => Response(kernel, stroke.Picture) < level);

    private static float Response(float[,] kernel, float[,] window) => ByHand.Correlate2d(window, kernel)[0, 0];

    private static ExerciseDefinition Magnitude() => new(
        "02.4",
        "First the two differences, right minus left and below minus above. They are the short sides of the triangle; the long one is asked for.",
        new ExpectedAnswer(50, 1e-4,
            new Mistake(70, "The differences were added; they are the short sides of a right-angled triangle."),
            new Mistake(-10, "The differences were added; they are the short sides of a right-angled triangle."),
            new Mistake(10, "The differences were added; they are the short sides of a right-angled triangle."),
            new Mistake(2500, "That is the square of the magnitude: the root is missing."),
            new Mistake(double.NaN, "The squares are to be added, not subtracted: no root of a negative number is asked for."),
            new Mistake(30, "That is the difference across alone."),
            new Mistake(40, "That is the difference down alone."),
            new Mistake(-40, "That is the difference down alone."),
            new Mistake(25, "The magnitude was halved: these kernels have weights of 1 and −1.")))
    {
        Insight = "The square forgets the sign: ink on paper and paper on ink have edges of the same magnitude.",
    };

    private static ExerciseDefinition Sharper() => new(
        "02.5",
        "Blurring has a kernel. The picture as it is has one as well, with a single weight that is not 0. "
            + "Kernels can be added and subtracted.",
        new ExpectedAnswer(CenterAndRing(2 - Ninth, -Ninth), 0.005,
            new Mistake(CenterAndRing(2, -Ninth), "The pixel is one of the nine as well: its share goes off the 2."),
            new Mistake(
                CenterAndRing(2, 0),
                "Nothing is subtracted: 1 / 9 of two whole numbers is 0 in C#; write 1f / 9."),
            new Mistake(
                CenterAndRing(1 - Ninth, -Ninth),
                "That is the detail alone, with weights that add up to 0; the picture itself is to be added."),
            new Mistake(CenterAndRing(2 + Ninth, Ninth), "The blurred picture was added; it is to be subtracted."),
            new Mistake(CenterAndRing(17, -1), "The weights add up to 9, so the picture gets nine times as bright: divide by 9."),
            new Mistake(CenterAndRing(1, -1), "A mean is the sum divided by 9: the sum itself was subtracted.")))
    {
        Insight = "Its weights add up to 1, so an even area keeps its brightness, and three steps became one kernel: "
            + "what only multiplies and adds can be merged.",
    };

    private static float[,] CenterAndRing(float center, float ring) =>
        new[,] { { ring, ring, ring }, { ring, center, ring }, { ring, ring, ring } };

    /// <summary>An answer as a kernel of 3×3 numbers, or what is wrong with its form.</summary>
    private static Verdict? Kernel(object answer, out float[,] kernel)
    {
        kernel = new float[3, 3];
        if (AnswerValues.Read(answer) is not { } given)
            return Verdict.Wrong($"A {answer.GetType().Name} is no kernel; one of shape [3, 3] is expected.");
        if (!given.Shape.SequenceEqual([3, 3]))
            return Verdict.Wrong($"The shape is {given.ShapeText}, and [3, 3] is expected.");
        for (var place = 0; place < kernel.Length; place++)
            kernel[place / 3, place % 3] = (float)given.Values[place];
        return null;
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture).Replace('-', '−');
}
