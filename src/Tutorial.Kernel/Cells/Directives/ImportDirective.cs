namespace Tutorial.Kernel;

/// <summary><c>#!import FILE</c>: runs the code cells of a notebook or a script as if they stood here. One that fails is an error.</summary>
/// <param name="runCell">Runs one of the file's cells.</param>
internal sealed class ImportDirective(Func<string, CellRun, CellError?> runCell)
{
    /// <param name="arguments">The file, relative to the current directory; in quotes or not.</param>
    /// <param name="run">The cell that imports.</param>
    /// <returns>Why it failed; null when it did not.</returns>
    internal CellError? Run(string arguments, CellRun run)
    {
        var path = Path.GetFullPath(arguments.Trim().Trim('"'));
        if (run.ImportedFrom.Contains(path))
        {
            return Failed($"The file {path} imports itself.");
        }

        IReadOnlyList<string> cells;
        try
        {
            cells = NotebookCells.Read(path);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Failed($"#!import {arguments} failed: {exception.Message}");
        }

        for (var index = 0; index < cells.Count; index++)
        {
            var name = FormattableString.Invariant($"{Path.GetFileName(path)} cell {index + 1}");
            if (runCell(cells[index], run with { Name = name, ImportedFrom = [.. run.ImportedFrom, path] }) is { } error)
            {
                return error with { Message = $"{name}: {error.Message}", Traceback = [$"In {name}:", .. error.Traceback] };
            }
        }

        return null;
    }

    private static CellError Failed(string reason) => new("ImportError", reason, [reason]);
}
