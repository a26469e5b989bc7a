using System.Diagnostics;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>The kernel against a client not written here: Python's <c>jupyter_client</c>.</summary>
public sealed class JupyterClientTests
{
    private const string KernelName = "tutorial-csharp-under-test";

    [Fact]
    public void Jupyters_own_client_holds_a_whole_conversation_with_the_kernel()
    {
        string? python = PythonWithJupyterClient();
        Assert.SkipWhen(python is null, "No Python on this machine has jupyter_client; Debian's package is jupyter-client.");
        using var folder = new TemporaryFolder();
        KernelSpecFile.Write(Path.Combine(folder.Path, "kernels", KernelName, KernelSpecFile.Name), new KernelSpec
        {
            Arguments = ["dotnet", KernelClient.KernelAssembly, "--connection-file", "{connection_file}"],
            DisplayName = "under test",
            Language = "C#",
            InterruptMode = "message",
        });

        string script = Path.Combine(AppContext.BaseDirectory, "jupyter", "kernel_conversation.py");
        var (exitCode, output) = Run(python!, [script, KernelName], folder.Path);

        Assert.True(exitCode == 0, output);
    }

    /// <summary>Debian's Python first: another one on the path seldom has Jupyter.</summary>
    private static string? PythonWithJupyterClient() => new[] { "/usr/bin/python3", "python3", "python" }
        .FirstOrDefault(candidate => Run(candidate, ["-c", "import jupyter_client"], "").ExitCode == 0);

    private static (int ExitCode, string Output) Run(string program, string[] arguments, string jupyterPath)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["JUPYTER_PATH"] = jupyterPath;
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return (-1, exception.Message);
        }
    }
}
