using System.Runtime.InteropServices;

namespace Tutorial.Kernel;

/// <summary>
/// Lets the kernel hear SIGINT where what started it ignores the signal, as a shell's background jobs do and hand on to all they start:
/// .NET leaves a signal ignored that it finds so.
/// </summary>
internal static class IgnoredInterrupt
{
    private const int Interrupt = 2;            // SIGINT, the same number on Linux and macOS
    private static readonly nint Default = 0;   // SIG_DFL

    /// <summary>Must be called before .NET looks at the signals.</summary>
    internal static void Restore()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetHandler(Interrupt, Default);
        }
    }

    [DllImport("libc", EntryPoint = "signal", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SetHandler(int signal, nint handler);
}
