using BenchmarkDotNet.Attributes;
using Tutorial.Jupyter;

namespace Tutorial.Benchmarks;

/// <summary>From the start of the kernel's process to its answers; the baseline is the same process when it ends at once.</summary>
[Config(typeof(ProcessBenchmarks))]
public class KernelStart
{
    private KernelSession? session;

    /// <summary>The kernel's process, ended by its command line: what any .NET process takes.</summary>
    [Benchmark(Baseline = true)]
    public void Process() => KernelUnderTest.StartAndEnd();

    /// <summary>Until the kernel answers.</summary>
    [Benchmark]
    public async Task Ready() => session = await KernelUnderTest.StartAsync();

    /// <summary>Until the first cell is done.</summary>
    [Benchmark]
    public async Task FirstResult()
    {
        await Ready();
        await KernelUnderTest.RunAsync(session!, "1 + 1");
    }

    /// <summary>Until 21 small cells are done.</summary>
    [Benchmark]
    public async Task TwentyOneCells()
    {
        await Ready();
        for (var cell = 0; cell < 21; cell++)
        {
            await KernelUnderTest.RunAsync(session!, SmallCells.Numbered(cell));
        }
    }

    /// <summary>Ends the kernel, which is not measured.</summary>
    [IterationCleanup]
    public void End()
    {
        session?.KillAsync().GetAwaiter().GetResult();
        session = null;
    }
}
