using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Tutorial.Benchmarks;

/// <summary>Code of this process, called as often as it takes to be measured; the least of each is what it costs on idle cores.</summary>
internal sealed class CodeBenchmarks : ManualConfig
{
    /// <summary>Few iterations, for the differences that matter are large.</summary>
    public CodeBenchmarks() => AddJob(Job.ShortRun
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationCount(10))
        .AddColumn(StatisticColumn.Median, StatisticColumn.Min, StatisticColumn.Max);
}
