using Tutorial.Tests;

namespace Tutorial.Cli.Tests;

/// <summary>What one seed fixes, seen from outside: in processes that share nothing but the machine and the number of threads.</summary>
public sealed class ReproducibleTrainingTests(ReproducibleTrainingTests.Trainings trainings)
    : IClassFixture<ReproducibleTrainingTests.Trainings>
{
    [SoakTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_same_seed_gives_the_same_history_and_weights_bit_for_bit_in_a_fresh_process(int threads)
    {
        var first = await trainings.GetAsync("first", seed: 5, threads);
        var second = await trainings.GetAsync("second", seed: 5, threads);

        Assert.Equal(first.Metrics, second.Metrics);
        Assert.Equal(first.Weights, second.Weights);
    }

    [Fact]
    public async Task Another_seed_gives_another_history()
    {
        var first = await trainings.GetAsync("first", seed: 5, threads: 2);
        var other = await trainings.GetAsync("first", seed: 6, threads: 2);

        Assert.NotEqual(first.Metrics, other.Metrics);
        Assert.NotEqual(first.Weights, other.Weights);
    }

    /// <summary>Each training is run once, by the first test that asks for it.</summary>
    public sealed class Trainings : IDisposable
    {
        private readonly PictureFolder pictures = new();
        private readonly DirectoryInfo results = Directory.CreateTempSubdirectory("tutorial-reproducible-");
        private readonly Dictionary<string, Task<(IReadOnlyList<double> Metrics, byte[] Weights)>> done = [];

        public Trainings() => pictures.WriteNoise(training: 60, test: 20, "bright", "dark", "darker");

        public void Dispose()
        {
            pictures.Dispose();
            results.Delete(recursive: true);
        }

        /// <summary>A training in a process of its own.</summary>
        /// <returns>Every metric of every epoch, and the file of the weights.</returns>
        internal Task<(IReadOnlyList<double> Metrics, byte[] Weights)> GetAsync(string name, int seed, int threads)
        {
            var key = FormattableString.Invariant($"{name}-{seed}-{threads}");
            return done.TryGetValue(key, out var training)
                ? training
                : done[key] = TrainAsync(Path.Combine(results.FullName, key), seed, threads);
        }

        private async Task<(IReadOnlyList<double> Metrics, byte[] Weights)> TrainAsync(string target, int seed, int threads)
        {
            await using var training = TutorialProcess.Start(
                results.FullName,
                new Dictionary<string, string> { ["OMP_NUM_THREADS"] = FormattableString.Invariant($"{threads}") },
                ["train", "--data", pictures.Path, "--epochs", "2", "--seed", FormattableString.Invariant($"{seed}"), "--out", target]);
            Assert.Equal((ExitCode.Success, ""), await training.EndAsync() is var (exitCode, _, error) ? (exitCode, error) : default);

            var history = History.Load(Directory.EnumerateFiles(target, "*.history.json").Single());
            var weights = await File.ReadAllBytesAsync(
                Directory.EnumerateFiles(target, "*.safetensors").Single(),
                TestContext.Current.CancellationToken);
            var series = History.MetricNames
                .SelectMany(metric => history.TrainingSeries(metric).Concat(history.ValidationSeries(metric)));
            return ([.. series], weights);
        }
    }
}
