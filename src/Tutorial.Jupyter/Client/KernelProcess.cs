using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Tutorial.Jupyter;

/// <summary>A kernel in a process of its own, started from its specification. Disposing ends the process and all it started.</summary>
internal sealed class KernelProcess : IDisposable
{
    private readonly Process process;
    private readonly string privateFolder;
    private readonly ConsoleExcerpt excerpt = new();
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource outputEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource errorEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KernelProcess(Process process, ConnectionInfo connection, string privateFolder)
    {
        this.process = process;
        this.privateFolder = privateFolder;
        Connection = connection;
    }

    /// <summary>Where the kernel listens.</summary>
    public ConnectionInfo Connection { get; }

    /// <summary>The operating system's number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Completes with the exit code once the process has ended; 128 + n where signal n ended it.</summary>
    public Task<int> Exited => exited.Task;

    /// <summary>
    /// Completes once all is read that the process wrote to its console: some time after <see cref="Exited"/>, and not while a process that
    /// it started lives on and may still write there.
    /// </summary>
    public Task ConsoleEnded => Task.WhenAll(outputEnded.Task, errorEnded.Task);

    /// <summary>What the process wrote to its console, shortened to the first and the last lines.</summary>
    public string LastWords => excerpt.ToString();

    /// <summary>Starts a kernel on ports of its own, with a connection file that only this user can read.</summary>
    /// <param name="kernel">Which kernel.</param>
    /// <param name="options">Where and with which environment it runs.</param>
    /// <exception cref="KernelStartException">The process could not be started.</exception>
    public static KernelProcess Start(InstalledKernel kernel, KernelStartOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("tutorial-kernel-").FullName;        // readable by this user only
        var connection = ConnectionInfo.CreateLocal(kernel.Name);
        var connectionFile = Path.Combine(folder, "connection.json");
        ConnectionFile.Write(connectionFile, connection);

        var commandLine = kernel.Specification.CommandLine(connectionFile, kernel.Folder);
        var process = new Process { StartInfo = StartInfo(commandLine, kernel, options), EnableRaisingEvents = true };
        var started = new KernelProcess(process, connection, folder);
        try
        {
            started.Start();
            return started;
        }
        catch (Win32Exception exception)
        {
            started.DeleteFolder();
            process.Dispose();
            throw new KernelStartException($"The kernel '{kernel.Name}' could not be started: {exception.Message}", exception);
        }
    }

    /// <summary>Sends SIGINT, as Ctrl-C does; nothing where the system has no signals or the process has ended.</summary>
    public void Interrupt()
    {
        if (!OperatingSystem.IsWindows() && !Exited.IsCompleted)
            Signals.Interrupt(process.Id);
    }

    /// <summary>Ends the process and every process that it started.</summary>
    public void Kill() => ProcessTree.Kill(process);

    /// <inheritdoc />
    public void Dispose() => End(TimeSpan.FromSeconds(5));

    /// <summary>Ends the process, and waits for so long until it is gone, so that none outlives its owner; a killed one is gone in no time.</summary>
    internal void End(TimeSpan limit)
    {
        Kill();
        exited.Task.Wait(limit);
        DeleteFolder();
        process.Dispose();
        exited.TrySetResult(CrashWords.Killed);        // on a machine that is too busy to tell of its end in time; nothing tells of it any more
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> commandLine, InstalledKernel kernel, KernelStartOptions options)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine.Skip(1))
        {
            WorkingDirectory = options.WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in kernel.Specification.Environment.Concat(options.Environment))
            start.Environment[name] = value;

        // By this a kernel sees that its owner is gone, even where that was killed and could not end it (jupyter_client's convention).
        start.Environment["JPY_PARENT_PID"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    private void Start()
    {
        process.Exited += (_, _) => exited.TrySetResult(process.ExitCode);
        process.OutputDataReceived += (_, line) => Add(line.Data, outputEnded);
        process.ErrorDataReceived += (_, line) => Add(line.Data, errorEnded);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <param name="line">What was read; <see langword="null"/> at the end.</param>
    /// <param name="ended">Set at the end.</param>
    private void Add(string? line, TaskCompletionSource ended)
    {
        excerpt.Add(line);
        if (line is null)
            ended.TrySetResult();
    }

    private void DeleteFolder()
    {
        try
        {
            Directory.Delete(privateFolder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody tidied up before; nothing is left behind, which is what was wanted.
        }
    }
}
