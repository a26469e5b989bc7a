using BenchmarkDotNet.Attributes;
using Tutorial.Jupyter;

namespace Tutorial.Benchmarks;

/// <summary>What a lesson's first cell takes in a kernel that has just started, beside a cell that needs no library.</summary>
[Config(typeof(ProcessBenchmarks))]
public class LibraryStart
{
    private KernelSession session = null!;

    /// <summary>A kernel of its own for each iteration, which is not measured.</summary>
    [IterationSetup]
    public void Start() => session = KernelUnderTest.Own.StartAsync().GetAwaiter().GetResult();

    /// <summary>A sum: the kernel's own start of the compiler.</summary>
    [Benchmark(Baseline = true)]
    public Task Sum() => KernelUnderTest.RunAsync(session, "1 + 1");

    /// <summary>The cell that every lesson begins with.</summary>
    [Benchmark]
    public Task FirstCell() => KernelUnderTest.RunAsync(
        session,
        $"""
        #r "{KernelUnderTest.Library}"
        using TorchSharp;
        using static TorchSharp.torch;
        using Tutorial;

        Lesson.Begin(seed: 1);
        """);

    /// <summary>Ends the kernel, which is not measured.</summary>
    [IterationCleanup]
    public void End() => session.KillAsync().GetAwaiter().GetResult();
}
