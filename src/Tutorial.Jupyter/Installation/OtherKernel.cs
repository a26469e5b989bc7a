namespace Tutorial.Jupyter;

/// <summary>A kernel that is not this project's, where one is to be installed.</summary>
internal static class OtherKernel
{
    /// <summary>
    /// What is installed in a folder, in words, if it is not this project's: whoever wants it back must know how it was started.
    /// </summary>
    /// <param name="folder">A kernel's folder; it need not be there.</param>
    public static string? In(string folder)
    {
        var file = Path.Combine(folder, KernelSpecFile.Name);
        try
        {
            return File.Exists(file) && KernelSpecFile.Read(file) is var found && !OwnKernel.IsStartedBy(found)
                ? $"the kernel in {folder} that is started by: {string.Join(' ', found.Arguments)}"
                : null;
        }
        catch (InvalidDataException exception)
        {
            return $"a file that is no kernel specification ({exception.Message.TrimEnd('.')})";
        }
    }
}
