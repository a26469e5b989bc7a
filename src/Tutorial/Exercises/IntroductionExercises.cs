namespace Tutorial;

/// <summary>The exercises of lesson 00, "What is a convolutional network?".</summary>
internal static class IntroductionExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } = [];
}
