using Tutorial.Tests;

namespace Tutorial.Cli.Tests;

/// <summary>What one seed fixes, seen from outside: in processes that share nothing but the machine and the number of threads.</summary>
public sealed class ReproducibleTrainingTests : IDisposable
{
    private readonly PictureFolder pictures = new();
    private readonly DirectoryInfo results = Directory.CreateTempSubdirectory("tutorial-reproducible-");

    public ReproducibleTrainingTests() => pictures.WriteNoise(training: 60, test: 20, "bright", "dark", "darker");

    public void Dispose()
    {
        pictures.Dispose();
        results.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_same_seed_gives_the_same_history_and_weights_bit_for_bit_in_a_fresh_process(int threads)
    {
        var first = await TrainAsync("first", seed: 5, threads);
        var second = await TrainAsync("second", seed: 5, threads);

        Assert.Equal(first.Metrics, second.Metrics);
        Assert.Equal(first.Weights, second.Weights);
    }

    [Fact]
    public async Task Another_seed_gives_another_history()
    {
        var first = await TrainAsync("first", seed: 5, threads: 2);
        var second = await TrainAsync("second", seed: 6, threads: 2);

        Assert.NotEqual(first.Metrics, second.Metrics);
        Assert.NotEqual(first.Weights, second.Weights);
    }

    /// <summary>Trains in a new process.</summary>
    /// <returns>Every metric of every epoch, and the file of the weights.</returns>
    private async Task<(IReadOnlyList<double> Metrics, byte[] Weights)> TrainAsync(string name, int seed, int threads)
    {
        var target = Path.Combine(results.FullName, name);
        await using var training = TutorialProcess.Start(
            results.FullName,
            new Dictionary<string, string> { ["OMP_NUM_THREADS"] = FormattableString.Invariant($"{threads}") },
            ["train", "--data", pictures.Path, "--epochs", "3", "--seed", FormattableString.Invariant($"{seed}"), "--out", target]);
        Assert.Equal((ExitCode.Success, ""), await training.EndAsync() is var (exitCode, _, error) ? (exitCode, error) : default);

        var history = History.Load(Directory.EnumerateFiles(target, "*.history.json").Single());
        var weights = await File.ReadAllBytesAsync(Directory.EnumerateFiles(target, "*.safetensors").Single(), TestContext.Current.CancellationToken);
        return ([.. History.MetricNames.SelectMany(metric => history.TrainingSeries(metric).Concat(history.ValidationSeries(metric)))], weights);
    }
}
