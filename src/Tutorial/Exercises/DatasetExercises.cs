namespace Tutorial;

/// <summary>The exercises of lesson 04, "The pictures: CIFAR-10".</summary>
internal static class DatasetExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
