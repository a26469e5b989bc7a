namespace Tutorial.Kernel;

/// <summary>Why a cell failed, as a front end shows it.</summary>
/// <param name="Name">The kind of error: the exception's type, or <c>CompilationError</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="Traceback">The lines to show.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback);
