using System.Diagnostics;
using System.Text;

namespace Tutorial.Kernel;

/// <summary>What a process writes, both streams in the order in which they come.</summary>
internal sealed class RestoreOutput
{
    private readonly StringBuilder text = new();
    private readonly Process process;

    /// <param name="process">The process; nobody else reads its streams.</param>
    internal RestoreOutput(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote until now.</summary>
    internal string Text
    {
        get
        {
            lock (text)
            {
                return text.ToString();
            }
        }
    }

    /// <summary>All of it, once the process has ended.</summary>
    internal string Whole()
    {
        process.WaitForExit();
        return Text;
    }

    private void Add(object sender, DataReceivedEventArgs line)
    {
        lock (text)
        {
            text.Append(line.Data).Append('\n');
        }
    }
}
