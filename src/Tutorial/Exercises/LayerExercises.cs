namespace Tutorial;

/// <summary>The exercises of lesson 03, "ReLU, pooling, dense layers and dropout".</summary>
internal static class LayerExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
