namespace Tutorial;

/// <summary>All exercises of the lessons.</summary>
internal static class ExerciseCatalog
{
    /// <summary>In the order of the lessons.</summary>
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        .. IntroductionExercises.All,
        .. TensorExercises.All,
        .. ConvolutionExercises.All,
        .. LayerExercises.All,
        .. DatasetExercises.All,
        .. ModelExercises.All,
        .. LearningCurveExercises.All,
        .. ConfusionExercises.All,
        .. RegularizationExercises.All,
        .. SearchExercises.All,
    ];

    /// <summary>The exercise of a number.</summary>
    /// <exception cref="ArgumentException">There is none of that number.</exception>
    public static ExerciseDefinition Find(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return All.FirstOrDefault(exercise => exercise.Number == number)
            ?? throw new ArgumentException(
                $"There is no exercise '{number}'; a number is the lesson and the place in it, such as \"02.3\".",
                nameof(number));
    }
}
