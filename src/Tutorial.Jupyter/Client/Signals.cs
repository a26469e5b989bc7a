using System.Runtime.InteropServices;

namespace Tutorial.Jupyter;

/// <summary>Signals to other processes, which .NET's own classes can only end.</summary>
internal static class Signals
{
    private const int SignalInterrupt = 2;

    /// <summary>Sends SIGINT. A process that is gone by then wants none, so the result says nothing.</summary>
    public static void Interrupt(int processId) => _ = Kill(processId, SignalInterrupt);

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
