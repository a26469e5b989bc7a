using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Tutorial.Tests;

namespace Tutorial.Kernel.Tests;

/// <summary>The kernel as it is installed against a client not written here: Python's <c>jupyter_client</c>.</summary>
[Collection(nameof(JupyterClientTests))]
public sealed class JupyterClientTests
{
    /// <summary>Many times what a conversation takes: it ends one that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Debian's Python first: another one on the path seldom has Jupyter.</summary>
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    [SoakFact]
    public async Task Jupyters_own_client_holds_a_whole_conversation_with_the_kernel()
    {
        var python = await PythonWithJupyterClient();
        Assert.SkipWhen(python is null, "No Python on this machine has jupyter_client; Debian's package is python3-jupyter-client.");
        var script = Path.Combine(Repository.Folder, "tests", "jupyter", "kernel_conversation.py");

        var (exitCode, output) = await Run(python, script, Installed.Kernel);

        Assert.True(exitCode == 0, output);
    }

    private static async Task<string?> PythonWithJupyterClient()
    {
        foreach (var python in Pythons)
        {
            if ((await Run(python, "-c", "import jupyter_client")).ExitCode == 0)
            {
                return python;
            }
        }

        return null;
    }

    /// <returns>The exit code, -1 when there is no such program or it was not done in time, and all it wrote.</returns>
    private static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
    {
        var output = new StringBuilder();
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                WorkingDirectory = AppContext.BaseDirectory,
            },
        };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return (-1, exception.Message);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, Text());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{Text()}It was not done within {Patience.TotalSeconds} s.");
        }

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }
}
