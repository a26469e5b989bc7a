using System.ComponentModel;
using System.Diagnostics;

namespace Tutorial.Jupyter;

/// <summary>A process and every process that it started.</summary>
public static class ProcessTree
{
    /// <summary>Ends them at once; what has ended by itself meanwhile is what was wanted.</summary>
    /// <param name="process">The process that started the others.</param>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or one that it started, is gone already.
        }
    }
}
