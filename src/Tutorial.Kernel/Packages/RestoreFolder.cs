namespace Tutorial.Kernel;

/// <summary>
/// A folder for one restore alone, so that two kernels that restore at once do not meet; NuGet itself locks the packages it unpacks.
/// It is in the user's cache and not among the temporary files of all users, for MSBuild takes settings from the folders above a project.
/// </summary>
internal sealed class RestoreFolder : IDisposable
{
    private const string Prefix = "restore-";

    /// <summary>Longer than any restore may take: an older folder was left behind by a kernel that was killed.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <exception cref="IOException">The folder cannot be made.</exception>
    internal RestoreFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
        foreach (var old in Directory.GetDirectories(parent, Prefix + "*")
            .Where(old => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(old) > Abandoned))
        {
            Delete(old);
        }
    }

    internal string Path { get; }

    public void Dispose() => Delete(Path);

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // On Windows a restore that was just stopped may still hold a file; a later restore deletes the folder.
        }
    }
}
