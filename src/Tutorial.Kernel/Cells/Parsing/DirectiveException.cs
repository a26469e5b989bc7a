namespace Tutorial.Kernel;

/// <summary>A directive cannot be done as it is written; the message says why in one sentence.</summary>
internal sealed class DirectiveException : Exception
{
    /// <summary>Creates an error without details.</summary>
    public DirectiveException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    public DirectiveException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    public DirectiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
