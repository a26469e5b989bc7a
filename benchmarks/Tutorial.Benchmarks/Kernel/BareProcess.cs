using BenchmarkDotNet.Attributes;

namespace Tutorial.Benchmarks;

/// <summary>The kernel's process, ended by its command line: what any .NET process takes.</summary>
[Config(typeof(ProcessBenchmarks))]
public class BareProcess
{
    /// <summary>From its start to its end.</summary>
    [Benchmark]
    public void Process() => KernelUnderTest.StartAndEnd();
}
