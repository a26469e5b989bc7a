namespace Tutorial.Jupyter;

/// <summary>A kernel that could not be started or did not answer in time. The message says which and why.</summary>
public sealed class KernelStartException : Exception
{
    /// <summary>Creates an error without details.</summary>
    public KernelStartException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    /// <param name="message">One sentence.</param>
    public KernelStartException(string message) : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    /// <param name="message">One sentence.</param>
    /// <param name="innerException">What was thrown underneath.</param>
    public KernelStartException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
