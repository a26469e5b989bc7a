using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Tutorial.Benchmarks;

/// <summary>
/// Each iteration is one call, as of something that happens once in a process's life. It is measured from this process, for what is
/// measured runs in another one.
/// </summary>
internal sealed class ProcessBenchmarks : ManualConfig
{
    /// <summary>Few iterations: each takes about a second.</summary>
    public ProcessBenchmarks() => AddJob(Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithStrategy(RunStrategy.Monitoring)
        .WithWarmupCount(2)
        .WithIterationCount(15))
        .AddColumn(StatisticColumn.Median, StatisticColumn.Min, StatisticColumn.Max);
}
