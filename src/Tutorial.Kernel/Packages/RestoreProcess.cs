using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Runs <c>dotnet restore</c> on a project, for a limited time; it ends with its children when the cell is interrupted or the kernel ends.</summary>
/// <param name="dotnet">The program.</param>
/// <param name="limit">How long it may take.</param>
/// <param name="clock">Tells how long it has taken.</param>
internal sealed class RestoreProcess(string dotnet, TimeSpan limit, TimeProvider clock) : IRestore
{
    /// <summary>Long enough for half a gigabyte over a slow line; NuGet itself gives up on a silent server only after ten minutes.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>How long the end of a process that was killed is waited for, so that its files can be deleted.</summary>
    private static readonly TimeSpan TimeToDie = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    /// <summary>The host of the running .NET; its SDK lies beside it.</summary>
    internal static string DotnetOfThisProcess()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var host = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(host) ? host : "dotnet";
    }

    /// <inheritdoc/>
    public void Run(string project, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var process = Start(project);
        void End(object? sender, EventArgs arguments) => ProcessTree.Kill(process);

        AppDomain.CurrentDomain.ProcessExit += End;
        try
        {
            var output = new RestoreOutput(process);
            while (!process.WaitForExit(Tick))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (clock.GetElapsedTime(started) > limit)
                {
                    ProcessTree.Kill(process);
                    throw new PackageException(FormattableString.Invariant(
                        $"The restore of packages was stopped after {limit.TotalSeconds:0.##} s; its last words: {RestoreErrors.Last(output.Ending(TimeToDie))}"));
                }
            }

            if (process.ExitCode != 0)
            {
                throw new PackageException(RestoreErrors.Sentence(output.Whole()));
            }
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= End;
            ProcessTree.Kill(process);
            process.WaitForExit(TimeToDie);
        }
    }

    private Process Start(string project)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        string[] arguments =
        [
            "restore", project, "-verbosity:quiet", "-terminalLogger:off", "-nodeReuse:false", "-noAutoResponse",
            // What lies in a folder above is not the notebook's.
            "-property:ImportDirectoryBuildProps=false", "-property:ImportDirectoryBuildTargets=false", "-property:ImportDirectoryPackagesProps=false",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The errors are read, so they must be in English; no server may outlive the restore.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new PackageException($"Packages are restored by the .NET SDK, but {dotnet} does not start: {exception.Message}");
        }
    }
}
