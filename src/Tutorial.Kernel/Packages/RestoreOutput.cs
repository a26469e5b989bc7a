using System.Diagnostics;
using System.Text;

namespace Tutorial.Kernel;

/// <summary>What a process writes, both streams in the order in which they come.</summary>
internal sealed class RestoreOutput
{
    private readonly StringBuilder text = new();
    private readonly Process process;
    private int openStreams = 2;

    /// <param name="process">The process; nobody else reads its streams.</param>
    internal RestoreOutput(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All of it, once the process has ended.</summary>
    internal string Whole()
    {
        process.WaitForExit();
        lock (text)
        {
            return text.ToString();
        }
    }

    /// <summary>
    /// All of it, or what has come of it when the time is over: a stream stays open as long as any process holds its other end.
    /// </summary>
    internal string Ending(TimeSpan patience)
    {
        lock (text)
        {
            var waiting = Stopwatch.StartNew();
            while (openStreams > 0 && patience - waiting.Elapsed is { Ticks: > 0 } left)
            {
                Monitor.Wait(text, left);
            }

            return text.ToString();
        }
    }

    private void Add(object sender, DataReceivedEventArgs line)
    {
        lock (text)
        {
            if (line.Data is null)
            {
                openStreams--;
                Monitor.Pulse(text);
            }

            text.Append(line.Data).Append('\n');
        }
    }
}
