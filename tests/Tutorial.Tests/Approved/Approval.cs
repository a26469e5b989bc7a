namespace Tutorial.Tests;

/// <summary>
/// Holds a text to a file that someone has looked at. Where they differ, the new text is written beside it, to be compared and moved over.
/// </summary>
/// <remarks>
/// Verify is for another feed, Snapshooter's package for this version of xunit as well, and ApprovalTests names files after the stack; what
/// is needed here is a comparison of two texts.
/// </remarks>
internal static class Approval
{
    /// <summary>Compares a text with a file of the repository.</summary>
    /// <param name="received">The new text; lines end with LF.</param>
    /// <param name="path">The approved file, from the repository's folder.</param>
    public static void Holds(string received, string path)
    {
        var approved = Path.Combine(Repository.Folder, path);
        var beside = Path.Combine(
            Path.GetDirectoryName(approved)!,
            $"{Path.GetFileNameWithoutExtension(approved)}.received{Path.GetExtension(approved)}");
        if (File.Exists(approved) && File.ReadAllText(approved) == received)
        {
            File.Delete(beside);
            return;
        }

        File.WriteAllText(beside, received);
        var what = File.Exists(approved) ? "is no longer what was approved" : "has not been approved yet";
        Assert.Fail($"{path} {what}: compare it with {Path.GetFileName(beside)} and, if that is right, run\nmv '{beside}' '{approved}'");
    }
}
