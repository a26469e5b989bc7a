using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tutorial;

/// <summary>
/// Lets libtorch's idle threads sleep. By default they spin: when another program uses the cores, a thread that waits burns its whole
/// share of time while the one it waits for cannot run, and training becomes many times slower instead of a little.
/// </summary>
/// <remarks>
/// libgomp reads its setting from the environment once, when it is loaded with libtorch. .NET's own environment is a copy that native
/// code does not see, so the C library is asked. A setting that the user made is kept, and child processes do not inherit this one.
/// </remarks>
internal static class SleepingThreads
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must happen before the first tensor loads libtorch, whatever the caller does first.")]
    internal static void Initialise()
    {
        if (OperatingSystem.IsLinux())
            _ = SetEnvironment("OMP_WAIT_POLICY\0"u8.ToArray(), "PASSIVE\0"u8.ToArray(), overwrite: 0);
    }

    [DllImport("libc", EntryPoint = "setenv", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(byte[] name, byte[] value, int overwrite);
}
