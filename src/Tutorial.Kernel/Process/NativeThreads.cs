using System.Globalization;
using System.Runtime.InteropServices;

namespace Tutorial.Kernel;

/// <summary>
/// Bounds the threads of native libraries by the cores that the process may use. OpenMP counts the machine's cores and does not see a
/// container's limit: 32 threads on the two cores a kernel has make it hundreds of times slower.
/// </summary>
internal static class NativeThreads
{
    private const string Variable = "OMP_NUM_THREADS";

    /// <summary>Must be called before a native library is loaded. What the user has set is kept.</summary>
    internal static void Bound()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            return;
        }

        var cores = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        Environment.SetEnvironmentVariable(Variable, cores);
        if (!OperatingSystem.IsWindows())
        {
            // On Unix .NET keeps a copy of the environment, and native code sees the original.
            _ = SetEnvironment(Variable, cores, overwrite: 0);
        }
    }

    [DllImport(
        "libc",
        EntryPoint = "setenv",
        ExactSpelling = true,
        CharSet = CharSet.Ansi,
        BestFitMapping = false,
        ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
