using System.Diagnostics;
using Tutorial.Jupyter;
using Tutorial.Tests;

namespace Tutorial.Benchmarks;

/// <summary>A kernel in a process of its own, through the client that the runner uses.</summary>
public sealed class KernelUnderTest
{
    private readonly InstalledKernel kernel;

    private KernelUnderTest(InstalledKernel kernel) => this.kernel = kernel;

    /// <summary>The library as notebooks refer to it.</summary>
    internal static string Library { get; } = Path.Combine(Repository.Folder, "artifacts", "tutorial", "Tutorial.dll");

    private static string OwnFolder { get; } = Path.Combine(Repository.Folder, "artifacts", "kernel");

    /// <summary>This project's kernel, as it is installed.</summary>
    internal static KernelUnderTest Own { get; } = new(new InstalledKernel(OwnKernel.Name, OwnFolder, OwnKernel.Specification(OwnFolder)));

    /// <summary>This project's kernel, and .NET Interactive's where its tool is restored; else a line says that it is not.</summary>
    internal static IEnumerable<KernelUnderTest> OwnAndRetired()
    {
        yield return Own;
        if (InteractiveTool.Find(out var missing) is { } retired)
        {
            yield return new KernelUnderTest(retired);
        }
        else
        {
            Console.WriteLine(missing);
        }
    }

    /// <summary>The kernel's name, in the tables.</summary>
    public override string ToString() => kernel.Name;

    /// <summary>Starts the kernel and waits until it answers.</summary>
    internal Task<KernelSession> StartAsync() =>
        KernelSession.StartAsync(kernel, new KernelStartOptions { WorkingFolder = Directory.GetCurrentDirectory() });

    /// <summary>Runs a cell that must succeed.</summary>
    internal static async Task RunAsync(KernelSession session, string cell)
    {
        var request = session.Execute(cell);
        await foreach (var _ in request.Published.ConfigureAwait(false))
        {
        }

        var reply = await request.Reply.ConfigureAwait(false);
        if (reply.Content["status"]?.GetValue<string>() != "ok")
        {
            throw new InvalidOperationException($"The cell {cell} failed: {reply.Content.ToJsonString()}");
        }
    }

    /// <summary>Starts this project's kernel with arguments that end it at once: what any .NET process takes.</summary>
    internal static void StartAndEnd()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(OwnFolder, "Tutorial.Kernel.dll")]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
