namespace Tutorial.Benchmarks;

/// <summary>One way to train the network, which can be asked for more steps at any time.</summary>
internal abstract class Contender(string name) : IDisposable
{
    /// <summary>What it is, in the words of the table.</summary>
    public string Name { get; } = name;

    /// <summary>Trains on and says how many images a second it was shown.</summary>
    /// <param name="steps">How many batches.</param>
    public abstract double ImagesPerSecond(int steps);

    public abstract void Dispose();
}
