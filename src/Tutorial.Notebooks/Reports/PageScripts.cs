using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Notebooks;

/// <summary>The scripts of a page, and the policy that lets these run and no others: neither one in an output that the sanitiser may
/// overlook, nor an event's attribute, nor a link of <c>javascript:</c>. Nor may the page load anything.</summary>
internal sealed record PageScripts
{
    private const string ScriptName = "Tutorial.Notebooks.Reports.ReportCharts.js";

    private readonly string[] scripts;

    private PageScripts(params string[] scripts) => this.scripts = [.. scripts.Select(Normalise)];

    /// <summary>No script at all.</summary>
    public static PageScripts None { get; } = new();

    /// <summary>plotly.js, and the script that draws the page's charts with it.</summary>
    public static PageScripts WithCharts(string plotly) => new(plotly, ReportStyle.Read(ScriptName));

    /// <summary>The value of <c>Content-Security-Policy</c>.</summary>
    public string Policy
    {
        get
        {
            var hashes = scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
            var allowed = scripts.Length == 0 ? "'none'" : string.Join(' ', hashes);
            return $"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; "
                + "form-action 'none'";
        }
    }

    /// <summary>The script elements.</summary>
    public string Html => string.Concat(scripts.Select(script => $"<script>{script}</script>\n"));

    /// <summary>The script as the browser reads it, which is what it hashes.</summary>
    private static string Normalise(string script) =>
        Notebooks.Html.EncodeScript(script).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
