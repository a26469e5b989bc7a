using System.Diagnostics;

namespace Tutorial.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
internal sealed class TutorialProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private TutorialProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public static TutorialProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // What runs in a shell's background ignores SIGINT, and so do its children unless they are told otherwise.
        string[] command = [.. OperatingSystem.IsLinux()
            ? ["env", "--default-signal=INT"]
            : Array.Empty<string>(), "dotnet", Path.Combine(TutorialRun.BuiltFolder, "Tutorial.Cli.dll")];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("CIFAR10_DIR");
        start.Environment["no_proxy"] = "127.0.0.1";        // a proxy of this machine does not reach the test's own server
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new TutorialProcess(start);
    }

    /// <summary>Ends the process without giving it a chance to tidy up.</summary>
    public void Kill() => process.Kill();

    /// <summary>What Ctrl-C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", FormattableString.Invariant($"{process.Id}")]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
