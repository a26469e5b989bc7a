namespace Tutorial;

/// <summary>The exercises of lesson 07, "Confusion matrix".</summary>
internal static class ConfusionExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
