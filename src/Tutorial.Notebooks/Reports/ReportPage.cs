namespace Tutorial.Notebooks;

/// <summary>What stands around the content of every page.</summary>
internal static class ReportPage
{
    /// <summary>
    /// A notebook's page from its head to its end. What is long and leads elsewhere, the list of contents, stands behind what it is about;
    /// the style puts it beside that where there is room.
    /// </summary>
    /// <param name="upTitle">What the page belongs to.</param>
    /// <param name="section">The notebook.</param>
    /// <param name="head">What its head says below the title, as HTML.</param>
    /// <param name="navigation">The list of contents, as HTML.</param>
    /// <param name="neighbours">Links to the notebooks before and behind, as HTML.</param>
    /// <param name="footer">What stands at the end, as HTML.</param>
    public static string Body(string upTitle, NotebookHtml section, string head, string navigation, string neighbours, string footer)
    {
        var id = section.TitleId is { } title ? $" id=\"{Html.Encode(title)}\"" : "";
        return $"<header class=\"page\">\n<p class=\"up\"><a href=\"{HtmlReport.IndexName}\">{Html.Encode(upTitle)}</a> <a "
            + $"class=\"down\" href=\"#{ReportNavigation.Id}\">Contents</a></p>\n"
            + $"<h1{id}>{Html.Encode(section.Title)}</h1>\n{head}</header>\n<div "
                + $"class=\"columns\">\n<main>\n{section.Html}{neighbours}</main>\n{navigation}</div>\n{footer}";
    }

    /// <summary>The page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">What is in it, as HTML.</param>
    /// <param name="scripts">Its scripts.</param>
    /// <param name="head">What else its head element holds, as HTML.</param>
    public static string Render(string title, string body, PageScripts scripts, string head = "") => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{scripts.Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{Html.Encode(title)}</title>{head}
        <style>
        {ReportStyle.Css}
        </style>
        </head>
        <body>
        {body}{scripts.Html}</body>
        </html>

        """;
}
