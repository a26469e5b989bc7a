namespace Tutorial;

/// <summary>The exercises of lesson 06, "Learning curves".</summary>
internal static class LearningCurveExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
