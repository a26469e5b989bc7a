using System.CommandLine;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Which reports of a run are written, and where.</summary>
/// <param name="HtmlFolder">The folder of the pages; <see langword="null"/> for none.</param>
/// <param name="JUnitFile">The file of JUnit XML; <see langword="null"/> for none.</param>
/// <param name="JsonFile">The file of JSON; <see langword="null"/> for none.</param>
/// <param name="PageTitle">The title of the pages; <see langword="null"/> for the notebooks' own.</param>
internal sealed record RunReports(string? HtmlFolder, string? JUnitFile, string? JsonFile, string? PageTitle)
{
    /// <summary>The option of the file of JUnit XML.</summary>
    public static Option<string?> JUnit { get; } = new("--junit")
    {
        Description = "Writes what became of each cell as JUnit XML, a test case a cell.",
        HelpName = "FILE",
    };

    /// <summary>The option of the file of JSON.</summary>
    public static Option<string?> Json { get; } = new("--json")
    {
        Description = "Writes outcomes, timings and metrics as JSON.",
        HelpName = "FILE",
    };

    /// <summary>The option of the folder of the HTML pages.</summary>
    public static Option<string?> Html { get; } = new("--html")
    {
        Description = "Where the page of each notebook and index.html go.",
        HelpName = "FOLDER",
    };

    /// <summary>The option of the pages' title.</summary>
    public static Option<string?> Title { get; } = new("--title")
    {
        Description = "The title of the pages; without it that of the only notebook, or 'Notebooks'.",
        HelpName = "TEXT",
    };

    /// <summary>What a command line asks for.</summary>
    /// <param name="context">Where relative paths start from.</param>
    /// <param name="parsed">A command line of a command with these options.</param>
    /// <param name="htmlFolder">Where the pages go when no option says it.</param>
    public static RunReports Of(CommandContext context, ParseResult parsed, string? htmlFolder)
    {
        string? FullPath(Option<string?> option) => parsed.GetValue(option) is { Length: > 0 } path ? context.FullPath(path) : null;
        return new RunReports(FullPath(Html) ?? htmlFolder, FullPath(JUnit), FullPath(Json), parsed.GetValue(Title));
    }

    /// <summary>Writes the reports.</summary>
    /// <returns>The files that a reader opens first.</returns>
    public IReadOnlyList<string> Write(IReadOnlyList<ReportedNotebook> notebooks, params IReadOnlyList<string> facts)
    {
        var written = new List<string>();
        if (HtmlFolder is not null)
        {
            var options = new ReportOptions { Title = PageTitle, Facts = facts, PlotlyScript = PlotlyScript.Read };
            foreach (var page in HtmlReport.Write(notebooks, options))
                AtomicFile.WriteText(Path.Combine(HtmlFolder, page.Name), page.Text);
            written.Add(Path.Combine(HtmlFolder, HtmlReport.IndexName));
        }

        if (JUnitFile is not null)
            Write(JUnitFile, JUnitReport.Write(notebooks));
        if (JsonFile is not null)
            Write(JsonFile, JsonReport.Write(notebooks));
        return written;

        void Write(string path, string text)
        {
            AtomicFile.WriteText(path, text);
            written.Add(path);
        }
    }
}
