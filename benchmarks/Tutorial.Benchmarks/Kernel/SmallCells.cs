using System.Globalization;
using BenchmarkDotNet.Attributes;
using Tutorial.Jupyter;

namespace Tutorial.Benchmarks;

/// <summary>Small cells, one after the other, in a kernel that has started.</summary>
[Config(typeof(ProcessBenchmarks))]
public class SmallCells
{
    private static readonly string[] Texts =
    [
        "var numbers# = Enumerable.Range(0, 100).Select(x => x * x).ToList();",
        "Console.WriteLine($\"cell #: {Math.Sqrt(#):F3}\");",
        "int Twice#(int n) => 2 * n;\nTwice#(#)",
        "record Point#(double X, double Y);\nnew Point#(#, 1)",
        "await Task.Yield();\n\"done\"",
    ];

    private KernelSession? session;

    /// <summary>This project's, and .NET Interactive's where it is restored.</summary>
    public static IEnumerable<KernelUnderTest> Kernels => KernelUnderTest.OwnAndRetired();

    /// <summary>Which kernel.</summary>
    [ParamsSource(nameof(Kernels))]
    public KernelUnderTest Kernel { get; set; } = KernelUnderTest.Own;

    /// <summary>One of several small cells.</summary>
    internal static string Numbered(int number) =>
        Texts[number % Texts.Length].Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Starts a kernel, so that sessions do not grow from iteration to iteration.</summary>
    [IterationSetup]
    public void Start()
    {
        session = Kernel.StartAsync().GetAwaiter().GetResult();
        KernelUnderTest.RunAsync(session, "1 + 1").GetAwaiter().GetResult();
    }

    /// <summary>Ends the kernel.</summary>
    [IterationCleanup]
    public void End() => session!.KillAsync().GetAwaiter().GetResult();

    /// <summary>Fifty sums of two numbers.</summary>
    [Benchmark(OperationsPerInvoke = 50)]
    public async Task Sum()
    {
        for (var number = 0; number < 50; number++)
        {
            await KernelUnderTest.RunAsync(session!, string.Create(CultureInfo.InvariantCulture, $"{number} + {number}"));
        }
    }

    /// <summary>A hundred cells of several kinds.</summary>
    [Benchmark(OperationsPerInvoke = 100)]
    public async Task SmallCell()
    {
        for (var cell = 0; cell < 100; cell++)
        {
            await KernelUnderTest.RunAsync(session!, Numbered(cell));
        }
    }
}
