using System.Collections;
using System.Runtime.InteropServices;

namespace Tutorial;

// What it buys (docs/performance.md): plain loops in batches of 128 and 512 become 1.4 times as fast where page faults are cheap, and more
// where they are dear. The trainer's parts of 64 have little to gain.

/// <summary>
/// Memory that stays with the process: by default glibc hands a large tensor's memory back to the system when the tensor is disposed, and
/// the next one of its size is new memory, which the system clears page by page.
/// </summary>
/// <remarks>
/// The setting is one of the whole process, so a program asks for it: <see cref="Lesson.Begin"/> does, and so do the commands that train
/// and predict.
/// A setting that the user made in the environment is kept. Other C libraries have other ways, and nothing happens there.
/// </remarks>
internal static class KeptMemory
{
    // The parameters of mallopt, from glibc's malloc.h.
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int LargestNumberOfMaps = -4;

    private const int HeapBytes = 64 << 20;             // HEAP_MAX_SIZE of glibc's arena.c, on 64 bits

    /// <summary>
    /// Keeps memory from now on: blocks come from the heap and are no mappings of their own, and what is free at a heap's end stays. Every
    /// thread but the first has heaps of 64 MB (a larger block is a mapping there all the same), and an empty one goes back to the system
    /// unless the padding is as large. Padding is addresses, not memory.
    /// </summary>
    /// <returns>Whether memory is kept by this call.</returns>
    public static bool TurnOn() => TurnOn(Environment.GetEnvironmentVariables());

    /// <summary>As the other, in an environment that a test makes.</summary>
    internal static bool TurnOn(IDictionary environment)
    {
        if (IsSetByUser(environment) || Mallopt() is not { } setOption)
            return false;
        return setOption(LargestNumberOfMaps, 0) == 1 & setOption(TrimThreshold, -1) == 1 & setOption(TopPad, HeapBytes) == 1;
    }

    private static bool IsSetByUser(IDictionary environment) => environment.Keys.Cast<string>().Any(name =>
        name is "MALLOC_MMAP_MAX_" or "MALLOC_MMAP_THRESHOLD_" or "MALLOC_TRIM_THRESHOLD_" or "MALLOC_TOP_PAD_"
        || (name == "GLIBC_TUNABLES" && environment[name] is string tunables
            && tunables.Contains("glibc.malloc.", StringComparison.Ordinal)));

    /// <summary>The function of glibc; null where the C library is another one.</summary>
    private static SetOption? Mallopt() =>
        OperatingSystem.IsLinux()
        && NativeLibrary.TryLoad("libc.so.6", out var library)
        && NativeLibrary.TryGetExport(library, "gnu_get_libc_version", out _)
        && NativeLibrary.TryGetExport(library, "mallopt", out var address)
            ? Marshal.GetDelegateForFunctionPointer<SetOption>(address)
            : null;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SetOption(int parameter, int value);
}
