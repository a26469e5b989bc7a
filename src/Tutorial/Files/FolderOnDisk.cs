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

        var descriptor = Libc.Open(folder);
        if (descriptor < 0)
            return;
        _ = Libc.Flush(descriptor);
        _ = Libc.Close(descriptor);
    }
}
