namespace Tutorial.Notebooks;

/// <summary>A notebook as it stands in a report.</summary>
/// <param name="Name">The file's name without extension; links between notebooks use it.</param>
/// <param name="Run">What became of it.</param>
public sealed record ReportedNotebook(string Name, NotebookRun Run)
{
    /// <summary>Where its outputs are not the committed ones, if they were compared.</summary>
    public IReadOnlyList<NotebookDifference> Differences { get; init; } = [];

    /// <summary>The folder that it lies in, from which its page takes the pictures that its prose names; <see langword="null"/> for
    /// none.</summary>
    public string? Folder { get; init; }

    /// <summary>The name of its page, beside the index.</summary>
    internal string PageName => PageNameOf(Name);

    /// <summary>A link to its page.</summary>
    internal string Link => LinkTo(Name);

    /// <summary>A link to the page of a notebook.</summary>
    internal static string LinkTo(string name) => Uri.EscapeDataString(PageNameOf(name));

    /// <summary>The name of a notebook's page; not that of the index, even where the notebook is called so.</summary>
    private static string PageNameOf(string name) =>
        (name + ".html").Equals(HtmlReport.IndexName, StringComparison.OrdinalIgnoreCase) ? name + ".notebook.html" : name + ".html";
}
