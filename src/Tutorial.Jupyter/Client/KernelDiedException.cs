using System.Globalization;

namespace Tutorial.Jupyter;

/// <summary>The process of a kernel ended while something was still expected of it.</summary>
public sealed class KernelDiedException : Exception
{
    /// <summary>Creates an error without details.</summary>
    public KernelDiedException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    /// <param name="message">One sentence.</param>
    public KernelDiedException(string message) : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    /// <param name="message">One sentence.</param>
    /// <param name="innerException">What was thrown underneath.</param>
    public KernelDiedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Creates an error from how the process ended.</summary>
    /// <param name="exitCode">The process's exit code; 128 + n where signal n ended it.</param>
    /// <param name="lastWords">What the process wrote to its console, shortened; may be empty.</param>
    public KernelDiedException(int exitCode, string lastWords)
        : base(string.Create(CultureInfo.InvariantCulture, $"The kernel's process ended with exit code {exitCode}.")
            + CrashWords.Explain(exitCode, lastWords)
            + (lastWords.Length == 0 ? "" : $" It last wrote:\n{lastWords}"))
    {
        ExitCode = exitCode;
        LastWords = lastWords;
    }

    /// <summary>The exit code of the process, where it is known.</summary>
    public int? ExitCode { get; }

    /// <summary>What the process wrote to its console, shortened; may be empty.</summary>
    public string LastWords { get; } = "";
}
