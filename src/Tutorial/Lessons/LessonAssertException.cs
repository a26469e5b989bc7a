namespace Tutorial;

/// <summary>Something that a lesson holds to be true is not. The message says what.</summary>
public sealed class LessonAssertException : Exception
{
    /// <summary>Creates an error without details.</summary>
    public LessonAssertException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    /// <param name="message">What should have been true.</param>
    public LessonAssertException(string message) : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    /// <param name="message">What should have been true.</param>
    /// <param name="innerException">What was thrown underneath.</param>
    public LessonAssertException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
