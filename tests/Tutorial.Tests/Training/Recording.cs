namespace Tutorial.Tests;

/// <summary>Hands each report on at once, on the thread that makes it.</summary>
internal sealed class Recording(Action<TrainingProgress> report) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => report(value);
}
