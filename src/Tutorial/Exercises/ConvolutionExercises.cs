namespace Tutorial;

/// <summary>The exercises of lesson 02, "Convolution by hand".</summary>
internal static class ConvolutionExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("02.1",
            "How many pixels does the kernel span when its weights stand two pixels apart? Then count the moves that fit, and the start.",
            new ExpectedAnswer(9, 0,
                new Mistake(27, "The stride was left out."),
                new Mistake(8, "The start itself is a position too: add 1."),
                new Mistake(10, "The dilation was left out: the kernel spans more than its four pixels."))),
    ];
}
