using System.Net;

namespace Tutorial;

/// <summary>What all displays share: escaping, the frame around them and the style inside it.</summary>
/// <remarks>
/// Colours come from the page: text is <c>currentColor</c>, lines are a grey that shows on white and on black, nothing sets a
/// background without the colour of the text on it. Layout survives where a host strips style (GitHub does): rows are tables, whose
/// cells wrap on a telephone where it does not.
/// </remarks>
internal static class Html
{
    /// <summary>The style element that every display carries, so that each is complete by itself.</summary>
    public const string Style =
        "<style>"
        + "div.tutorial{color:inherit;color:var(--vscode-editor-foreground,var(--jp-content-font-color1,inherit));"
        + "font:13px/1.45 system-ui,-apple-system,'Segoe UI',sans-serif;overflow-x:auto;margin:2px 0 6px}"
        + "div.tutorial table{border-collapse:collapse;border:0;margin:0;width:auto;table-layout:auto;font-size:inherit}"
        + "div.tutorial thead{border:0}"
        + "div.tutorial tr,div.tutorial td,div.tutorial th{background:none!important;border:0;color:inherit;max-width:none}"
        + "div.tutorial td,div.tutorial th{padding:2px 8px;text-align:right;font-weight:normal;font-variant-numeric:tabular-nums;"
        + "white-space:nowrap;vertical-align:middle}"
        + "div.tutorial p{margin:0 0 3px;padding:0}"
        + "div.tutorial svg,div.tutorial img{max-width:none;vertical-align:top}"
        + "[data-jp-theme-light=true] div.tutorial img,.notebook_app div.tutorial img,.vscode-light div.tutorial img{color-scheme:light}"
        + "[data-jp-theme-light=false] div.tutorial img,.vscode-dark div.tutorial img{color-scheme:dark}"
        + "div.tutorial code,div.tutorial .values{font-family:ui-monospace,'Cascadia Mono',Consolas,'DejaVu Sans Mono',monospace;"
        + "background:none;color:inherit;padding:0}"
        + "div.tutorial table.row{margin-left:-7px}"
        + "div.tutorial .muted,div.tutorial .values th{opacity:.7}"
        + "div.tutorial .values{font-size:12px}"
        + "div.tutorial .values th{font-size:10.5px}"
        + "div.tutorial .values td:first-of-type{border-left:1.5px solid currentColor}"
        + "div.tutorial .values td:last-of-type{border-right:1.5px solid currentColor}"
        + "div.tutorial .slice{display:inline-block;margin:0 18px 6px 0}"
        + "div.tutorial .row>*>*>td,div.tutorial .row>*>tr>td{padding:0 7px;text-align:left;vertical-align:top}"
        + "@media(max-width:32rem){div.tutorial table.row,div.tutorial .row>tbody{display:block}"
        + "div.tutorial .row>tbody>tr{display:inline}div.tutorial .row>tbody>tr>td{display:inline-block}}"
        + "div.tutorial .report thead th{border-bottom:1.5px solid rgba(128,128,128,.6)!important;font-weight:600}"
        + "div.tutorial .report tbody td{border-bottom:1px solid rgba(128,128,128,.25)!important}"
        + "div.tutorial .report tbody th{border-bottom:1px solid rgba(128,128,128,.25)!important}"
        + "div.tutorial .report caption{caption-side:top;text-align:left;padding:0 0 3px 8px;color:inherit;white-space:nowrap}"
        + "div.tutorial .report .name{text-align:left}"
        + "div.tutorial .report+p{margin-top:8px}"
        + "</style>";

    /// <summary>Text made safe for element content and for quoted attributes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A whole display: the shared style and <paramref name="content"/>, which is HTML already.</summary>
    public static string Display(string content) => $"{Style}<div class=\"tutorial\">{content}</div>";

    /// <summary>A paragraph above a display; nothing where <paramref name="title"/> is empty.</summary>
    public static string Title(string title) => title.Length == 0 ? "" : $"<p>{Escape(title)}</p>";

    /// <summary>✓ or ✗.</summary>
    public static string Sign(bool right) => right ? "✓" : "✗";

    /// <summary>The sign in white on green or red, so that it reads alike on every page.</summary>
    public static string Mark(bool right) =>
        $"<b style=\"background:{(right ? ThemeColors.DarkGreen : ThemeColors.Red)};color:#fff;border-radius:3px;padding:0 3px\">"
            + $"{Sign(right)}</b> ";
}
