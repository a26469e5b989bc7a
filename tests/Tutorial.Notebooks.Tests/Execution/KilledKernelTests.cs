using System.Globalization;
using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>The real kernel, killed at a moment that nobody chose.</summary>
public sealed class KilledKernelTests
{
    private const int AtOnce = 8;

    /// <summary>A few for every day; continuous integration asks for many more.</summary>
    private static readonly int Runs = Soak.IsOn ? 200 : 20;

    /// <summary>Many times what a run takes, on a machine that is busy too: it ends one that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task No_run_hangs_each_tells_of_it_and_no_file_is_damaged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The kernels are killed by coreutils' timeout.");
        using var folder = new TemporaryFolder();
        var random = new Random(4);
        var delays = Enumerable.Range(0, Runs).Select(_ => 0.05 + 2 * random.NextDouble()).ToArray();

        await Parallel.ForEachAsync(
            delays.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (run, token) =>
            {
                var target = Path.Combine(folder.Path, FormattableString.Invariant($"{run.Index}.ipynb"));
                var ended = await new NotebookExecutor(KernelThatIsKilledAfter(run.Item))
                    .ExecuteAsync(
                        Endless(),
                        new KernelStartOptions { WorkingFolder = folder.Path },
                        new ExecutionOptions(),
                        cancellationToken: token)
                    .WaitAsync(Patience, token);
                NotebookFile.Write(target, ended.Document);

                Assert.Equal(RunOutcome.KernelDied, ended.Outcome);
                Assert.Contains(
                    "exit code 137",
                    ended.Failure ?? string.Concat(ended.Results.Select(result => result.Error?.Value)),
                    StringComparison.Ordinal);
                Assert.Equal(3, NotebookFile.Read(target).Cells.Count);
            });

        Assert.Equal(Runs, Directory.GetFiles(folder.Path).Length);
    }

    private static InstalledKernel KernelThatIsKilledAfter(double seconds) =>
        OwnKernel.Kernel("timeout", "--signal=KILL", seconds.ToString("0.000", CultureInfo.InvariantCulture));

    private static NotebookDocument Endless() => new()
    {
        Format = NotebookFormat.Ipynb,
        DefaultLanguage = "csharp",
        Cells = [.. ((string[])["1 + 1", "while (true) { Console.WriteLine(\"on and on\"); await Task.Delay(1); }", "3"])
            .Select(source => new NotebookCell { Kind = CellKind.Code, Language = "csharp", Source = source })],
        MinorVersion = 5,
    };
}
