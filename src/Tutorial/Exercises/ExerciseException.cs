namespace Tutorial;

/// <summary>An answer that had to be right is not. The message says why.</summary>
public sealed class ExerciseException : Exception
{
    /// <summary>Creates an error without details.</summary>
    public ExerciseException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    /// <param name="message">Which exercise, and what the check said.</param>
    public ExerciseException(string message) : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    /// <param name="message">Which exercise, and what the check said.</param>
    /// <param name="innerException">What was thrown underneath.</param>
    public ExerciseException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
