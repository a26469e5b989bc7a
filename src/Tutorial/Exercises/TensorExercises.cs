namespace Tutorial;

/// <summary>The exercises of lesson 01, "Tensors".</summary>
internal static class TensorExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
