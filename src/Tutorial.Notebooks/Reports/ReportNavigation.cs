namespace Tutorial.Notebooks;

/// <summary>The table of contents: the notebooks with their outcome and time, and the parts of each.</summary>
internal static class ReportNavigation
{
    public static string Render(IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections)
    {
        var html = new List<string> { "<nav aria-label=\"Contents\">\n<ol>\n" };
        foreach (var (notebook, section) in notebooks.Zip(sections))
        {
            var run = notebook.Run;
            var (sign, word) = run.Outcome == RunOutcome.Passed ? ("ok", "passed") : ("bad", run.Outcome == RunOutcome.Cancelled ? "stopped" : "failed");
            html.Add($"<li><a href=\"#{Html.Encode(section.Name)}\">{Html.Encode(section.Title)}</a>");
            html.Add($" <span class=\"{sign}\">{word}</span> <span class=\"time\">{Html.Duration(run.Duration)}</span>\n");

            var parts = section.Headings.Where(heading => heading.Level == 2).ToArray();
            if (parts.Length > 0)
            {
                html.Add("<details><summary>parts</summary><ul>\n");
                foreach (var part in parts)
                    html.Add($"<li><a href=\"#{Html.Encode(part.Id)}\">{Html.Encode(part.Text)}</a></li>\n");
                html.Add("</ul></details>\n");
            }

            html.Add("</li>\n");
        }

        html.Add("</ol>\n</nav>\n");
        return string.Concat(html);
    }
}
