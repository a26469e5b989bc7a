namespace Tutorial.Kernel;

/// <summary>The kernel's command line. Front ends write it, from the kernelspec; nobody types it.</summary>
internal static class CommandLine
{
    internal const string Usage = "Usage: Tutorial.Kernel --connection-file FILE";

    /// <returns>The connection file; null when the arguments are not as <see cref="Usage"/> says.</returns>
    internal static string? ConnectionFile(string[] arguments) =>
        arguments is ["--connection-file" or "-f", { Length: > 0 } path] ? path : null;
}
