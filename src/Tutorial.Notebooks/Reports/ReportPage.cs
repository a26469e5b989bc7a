namespace Tutorial.Notebooks;

/// <summary>What stands around the content of every page.</summary>
internal static class ReportPage
{
    public static string Render(string title, string body, PageScripts scripts) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{scripts.Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{Html.Encode(title)}</title>
        <style>
        {ReportStyle.Css}
        </style>
        </head>
        <body>
        {body}{scripts.Html}</body>
        </html>

        """;
}
