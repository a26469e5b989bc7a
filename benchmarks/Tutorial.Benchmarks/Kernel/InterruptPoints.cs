using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Tutorial.Kernel;

namespace Tutorial.Benchmarks;

/// <summary>
/// What it costs that code in a cell can be interrupted: the same code with the calls that the kernel weaves in, and without.
/// </summary>
[Config(typeof(CodeBenchmarks))]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class InterruptPoints
{
    private readonly float[,] image = new float[256, 256];
    private readonly float[,] kernel = new float[3, 3];

    /// <summary>Four nested loops, the innermost of three rounds.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("convolution")]
    public float[,] Convolution()
    {
        var map = new float[image.GetLength(0) - kernel.GetLength(0) + 1, image.GetLength(1) - kernel.GetLength(1) + 1];
        for (var y = 0; y < map.GetLength(0); y++)
        {
            for (var x = 0; x < map.GetLength(1); x++)
            {
                for (var i = 0; i < kernel.GetLength(0); i++)
                {
                    for (var j = 0; j < kernel.GetLength(1); j++)
                    {
                        map[y, x] += image[y + i, x + j] * kernel[i, j];
                    }
                }
            }
        }

        return map;
    }

    /// <summary>The same in a cell.</summary>
    [Benchmark, BenchmarkCategory("convolution")]
    public float[,] ConvolutionInCell()
    {
        var map = new float[image.GetLength(0) - kernel.GetLength(0) + 1, image.GetLength(1) - kernel.GetLength(1) + 1];
        for (var y = 0; y < map.GetLength(0); y++)
        {
            for (var x = 0; x < map.GetLength(1); x++)
            {
                for (var i = 0; i < kernel.GetLength(0); i++)
                {
                    for (var j = 0; j < kernel.GetLength(1); j++)
                    {
                        map[y, x] += image[y + i, x + j] * kernel[i, j];
                        InterruptPoint.Loop();
                    }

                    InterruptPoint.Loop();
                }

                InterruptPoint.Loop();
            }

            InterruptPoint.Loop();
        }

        return map;
    }

    /// <summary>A query over a lambda.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("query")]
    public int Query() => Enumerable.Range(0, 100_000).Where(number => number % 7 == 3).Count();

    /// <summary>The same in a cell.</summary>
    [Benchmark, BenchmarkCategory("query")]
    public int QueryInCell() => Enumerable.Range(0, 100_000).Where(number =>
    {
        InterruptPoint.Function();
        return number % 7 == 3;
    }).Count();

    /// <summary>A function that does little but call itself.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("recursion")]
    public int Recursion() => Fibonacci(20);

    /// <summary>The same in a cell.</summary>
    [Benchmark, BenchmarkCategory("recursion")]
    public int RecursionInCell() => FibonacciInCell(20);

    private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    private static int FibonacciInCell(int n)
    {
        InterruptPoint.Recursion();
        return n < 2 ? n : FibonacciInCell(n - 1) + FibonacciInCell(n - 2);
    }
}
