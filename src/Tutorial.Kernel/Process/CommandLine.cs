namespace Tutorial.Kernel;

/// <summary>The kernel's command line. Front ends write it, from the kernelspec; a person types <see cref="InstallCommand"/>.</summary>
internal static class CommandLine
{
    internal const string Usage = $"Usage: Tutorial.Kernel --connection-file FILE, or: Tutorial.Kernel {InstallCommand.Usage}";

    /// <summary>The exit code of a command line that says nothing of use.</summary>
    internal const int UsageError = 2;

    /// <summary>The exit code where a file is missing, malformed or not to be written.</summary>
    internal const int FileError = 3;

    /// <summary>
    /// Looks for the one argument that matters. Others are passed over: <c>jupyter run</c> and <c>jupyter console</c> hand on to the kernel
    /// what they do not know themselves, such as the file that they run.
    /// </summary>
    /// <returns>The connection file; null when none is named.</returns>
    internal static string? ConnectionFile(IReadOnlyList<string> arguments)
    {
        const string WithValue = "--connection-file=";
        for (var index = 0; index < arguments.Count; index++)
        {
            var path = arguments[index] is "--connection-file" or "-f" ? arguments.ElementAtOrDefault(index + 1)
                : arguments[index].StartsWith(WithValue, StringComparison.Ordinal) ? arguments[index][WithValue.Length..]
                : null;
            if (path is { Length: > 0 })
            {
                return path;
            }
        }

        return null;
    }
}
