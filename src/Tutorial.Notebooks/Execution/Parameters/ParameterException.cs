namespace Tutorial.Notebooks;

/// <summary>A value given for a run that does not fit the notebooks: an unknown name, or a value of another type.</summary>
public sealed class ParameterException : Exception
{
    /// <summary>Creates an error without details.</summary>
    public ParameterException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    /// <param name="message">One sentence.</param>
    public ParameterException(string message) : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    /// <param name="message">One sentence.</param>
    /// <param name="innerException">What was thrown underneath.</param>
    public ParameterException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
