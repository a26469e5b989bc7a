namespace Tutorial;

/// <summary>The exercises of lesson 05, "The model".</summary>
internal static class ModelExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
