using BenchmarkDotNet.Attributes;
using Tutorial.Jupyter;

namespace Tutorial.Benchmarks;

/// <summary>From the start of a kernel's process to its answers.</summary>
[Config(typeof(ProcessBenchmarks))]
public class KernelStart
{
    private KernelSession? session;

    /// <summary>This project's, and .NET Interactive's where it is restored.</summary>
    public static IEnumerable<KernelUnderTest> Kernels => KernelUnderTest.OwnAndRetired();

    /// <summary>Which kernel.</summary>
    [ParamsSource(nameof(Kernels))]
    public KernelUnderTest Kernel { get; set; } = KernelUnderTest.Own;

    /// <summary>Until the kernel answers.</summary>
    [Benchmark]
    public async Task Ready() => session = await Kernel.StartAsync();

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
