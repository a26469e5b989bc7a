using System.Diagnostics;
using Tutorial.Jupyter;
using Tutorial.Tests;

namespace Tutorial.Benchmarks;

/// <summary>The kernel as it is installed.</summary>
internal static class KernelUnderTest
{
    private static readonly string Assembly = Path.Combine(Repository.Folder, "artifacts", "kernel", "Tutorial.Kernel.dll");

    /// <summary>The library as notebooks refer to it.</summary>
    internal static string Library { get; } = Path.Combine(Repository.Folder, "artifacts", "tutorial", "Tutorial.dll");

    /// <summary>Starts the kernel and waits until it answers.</summary>
    internal static Task<KernelSession> StartAsync()
    {
        var specification = new KernelSpec
        {
            Arguments = ["dotnet", Assembly, "--connection-file", "{connection_file}"],
            DisplayName = "C#",
            Language = "C#",
        };
        var kernel = new InstalledKernel("under-test", Path.GetDirectoryName(Assembly)!, specification);
        return KernelSession.StartAsync(kernel, new KernelStartOptions { WorkingFolder = Directory.GetCurrentDirectory() });
    }

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

    /// <summary>Starts the process with arguments that end it at once: what any .NET process takes.</summary>
    internal static void StartAndEnd()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Assembly]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
