namespace Tutorial.Jupyter;

/// <summary>Frames that are not a message of Jupyter's wire format, or whose signature is wrong.</summary>
public sealed class MalformedMessageException : Exception
{
    /// <summary>An exception without a reason; prefer the constructors that give one.</summary>
    public MalformedMessageException()
        : base("The message is malformed.")
    {
    }

    /// <param name="message">One sentence that says what is wrong with the message.</param>
    public MalformedMessageException(string message)
        : base(message)
    {
    }

    /// <param name="message">One sentence that says what is wrong with the message.</param>
    /// <param name="innerException">What the parser said.</param>
    public MalformedMessageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
