namespace Tutorial.Cli;

/// <summary>Ends the command with an exit code and one line on standard error.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">One sentence that names the thing, what is wrong with it, and what to do.</param>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
