using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A notebook of a site.</summary>
/// <param name="Name">The file's name without extension; links between notebooks use it.</param>
/// <param name="Document">The notebook with its outputs.</param>
/// <param name="Folder">The folder that it lies in, from which its page takes the pictures that its prose names.</param>
public sealed record SiteNotebook(string Name, NotebookDocument Document, string Folder)
{
    /// <summary>As a report has it: a site tells of no run.</summary>
    internal ReportedNotebook ToReported() => new(
        Name,
        new NotebookRun { Document = Document, Outcome = RunOutcome.Passed, Results = [], Duration = TimeSpan.Zero, Started = default })
    {
        Folder = Folder,
    };
}
