using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Tutorial.Benchmarks;

/// <summary>The same loop in Python on PyTorch, in a process of its own that waits between its turns.</summary>
internal sealed class PyTorch : Contender
{
    private readonly Process process;

    private PyTorch(Process process, string version)
        : base($"C  PyTorch {version}") => this.process = process;

    /// <summary>Starts the script; null where there is no Python with PyTorch.</summary>
    /// <param name="python">The interpreter.</param>
    /// <param name="batchSize">Images a step.</param>
    /// <param name="threads">How many threads torch may use.</param>
    /// <param name="environment">Variables that it gets beside those of this process.</param>
    public static PyTorch? Start(string python, int batchSize, int threads, IReadOnlyDictionary<string, string> environment)
    {
        try
        {
            var script = Path.Combine(AppContext.BaseDirectory, "Training", "pytorch_loop.py");
            var start = new ProcessStartInfo(python, [script, $"{batchSize}", $"{threads}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            foreach (var (name, value) in environment)
                start.Environment[name] = value;
            var process = Process.Start(start)!;
            return process.StandardOutput.ReadLine() is { } version ? new PyTorch(process, version) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public override double ImagesPerSecond(int steps)
    {
        process.StandardInput.WriteLine(steps.ToString(CultureInfo.InvariantCulture));
        var answer = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("The PyTorch script has ended; its error stands above.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public override void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
