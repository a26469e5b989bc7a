using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tutorial;

// What it buys, at a batch of 32 with free cores (docs/performance.md): a plain loop went from 3,489 to 4,833 images/s, one with the rest
// of this folder from 5,695 to 8,521. What it costs: beside two other programs that use the cores, that one went from 1,335 to 970.

/// <summary>
/// How libtorch's idle threads wait: they spin briefly, then sleep. By default they spin for long: when another
/// program uses the cores, a thread that waits burns its share of time while the one it waits for cannot run, and training becomes
/// many times slower instead of a little. Without any spinning, waking a thread for each small operation costs a third of the speed.
/// </summary>
/// <remarks>
/// libgomp reads its setting from the environment once, when it is loaded with libtorch. .NET's own environment is a copy that native
/// code does not see, so the C library is asked. A setting that the user made is kept, and child processes do not inherit this one.
/// docs/performance.md has what was measured.
/// </remarks>
internal static class IdleThreads
{
    /// <summary>The setting of libgomp that says how often a thread looks before it sleeps.</summary>
    internal const string Name = "GOMP_SPINCOUNT";

    /// <summary>How often: most of the gain where the cores are free, for some loss where they are not.</summary>
    internal const string Spins = "2000";

    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255",
        Justification = "It must happen before the first tensor loads libtorch, whatever the caller does first.")]
    internal static void Initialize()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is null)
            _ = Libc.SetEnvironment(Name, Spins, overwrite: 0);
    }
}
