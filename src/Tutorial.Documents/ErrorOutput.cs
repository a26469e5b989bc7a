namespace Tutorial.Documents;

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">The kind of the error, usually the exception's type.</param>
/// <param name="Value">The error's message.</param>
/// <param name="Traceback">The lines of the stack; may hold ANSI escape sequences.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput;
