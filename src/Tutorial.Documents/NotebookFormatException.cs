namespace Tutorial.Documents;

/// <summary>
/// A notebook file that cannot be read or written. The message is one sentence: the file, the place in it, what is wrong.
/// </summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Creates an error without a place.</summary>
    public NotebookFormatException()
    {
    }

    /// <summary>Creates an error with a complete message.</summary>
    /// <param name="message">One sentence: the file, the place in it, what is wrong.</param>
    public NotebookFormatException(string message) : base(message)
    {
    }

    /// <summary>Creates an error with a complete message and its cause.</summary>
    /// <param name="message">One sentence: the file, the place in it, what is wrong.</param>
    /// <param name="innerException">What was thrown underneath.</param>
    public NotebookFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Creates an error for a place in a file.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="place">Where in it, such as <c>cell 3</c> or <c>line 12</c>.</param>
    /// <param name="problem">What is wrong there, and what to do where that is not plain.</param>
    /// <param name="innerException">What was thrown underneath, if anything.</param>
    public NotebookFormatException(string file, string place, string problem, Exception? innerException = null)
        : base($"{file}: {place}: {problem}", innerException)
    {
    }
}
