using System.Runtime.InteropServices;

namespace Tutorial;

/// <summary>Brings the names in a folder to the disk. .NET does so for the content of files only.</summary>
internal static class FolderOnDisk
{
    /// <summary>Waits until a rename in the folder outlasts a machine that stops. Where a system cannot do that, the file is still the old
    /// or the new one, only it may be the old one again; so nothing here is an error.</summary>
    /// <param name="folder">The folder's path.</param>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;                                     // NTFS keeps a journal of its names, and opens no folder for flushing

        var descriptor = Open(folder, flags: 0);        // O_RDONLY, the same number everywhere
        if (descriptor < 0)
            return;
        _ = Synchronise(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronise(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
