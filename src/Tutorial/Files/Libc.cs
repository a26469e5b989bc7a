using System.Runtime.InteropServices;

namespace Tutorial;

/// <summary>What the C library does and .NET has no words for. Not on Windows.</summary>
internal static partial class Libc
{
    /// <summary>Opens a file or a folder for reading (<c>O_RDONLY</c> is 0 everywhere).</summary>
    /// <returns>A descriptor, or a number below 0.</returns>
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Open(string path, int flags = 0);

    /// <summary>Waits until what was written is on the disk.</summary>
    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Flush(int descriptor);

    /// <summary>Closes a descriptor.</summary>
    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Close(int descriptor);

    /// <summary>Sets an environment variable as native code sees it: .NET's own environment is a copy.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="overwrite">0 keeps a value that is there already.</param>
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int SetEnvironment(string name, string value, int overwrite);
}
