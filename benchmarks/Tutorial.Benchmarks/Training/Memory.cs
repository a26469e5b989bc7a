using System.CommandLine;

namespace Tutorial.Benchmarks;

/// <summary>Whether large tensors' memory stays with the process, as in the lessons, or goes back to the system, as it is.</summary>
internal static class Memory
{
    /// <summary>The setting for a command line: <c>--memory as-it-is</c>.</summary>
    public static Option<string> Option()
    {
        var option = new Option<string>("--memory") { DefaultValueFactory = _ => "kept" };
        option.AcceptOnlyFromAmong("kept", "as-it-is");
        return option;
    }

    /// <summary>
    /// Measures on a thread of its own, as a notebook's cell runs on one: there glibc's heaps are others than on the first thread.
    /// </summary>
    /// <param name="setting">What was given for the option.</param>
    /// <param name="measure">What to measure.</param>
    /// <exception cref="InvalidOperationException">Memory cannot be kept here.</exception>
    public static void With(string setting, Action measure)
    {
        if (IsKept(setting) && !KeptMemory.TurnOn())
            throw new InvalidOperationException("Memory is kept where the C library is glibc and its settings are not in the environment.");
        var thread = new Thread(() => measure());
        thread.Start();
        thread.Join();
    }

    /// <summary>The same setting for another program, in its environment.</summary>
    public static Dictionary<string, string> EnvironmentFor(string setting) => IsKept(setting)
        ? new() { ["MALLOC_MMAP_MAX_"] = "0", ["MALLOC_TRIM_THRESHOLD_"] = "100000000000", ["MALLOC_TOP_PAD_"] = "67108864" }
        : [];

    private static bool IsKept(string setting) => setting == "kept";
}
