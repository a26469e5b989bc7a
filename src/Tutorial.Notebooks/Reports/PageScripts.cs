using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Notebooks;

/// <summary>The scripts of a page, and the policy that lets these run and no others: neither one in an output that the sanitiser may
/// overlook, nor an event's attribute, nor a link of <c>javascript:</c>. Nor may the page load anything.</summary>
internal sealed record PageScripts
{
    private readonly ReportFile[] files;
    private readonly string[] scripts;

    /// <summary>Scripts in the page, in the order in which they run.</summary>
    public PageScripts(params IEnumerable<string> scripts) : this([], scripts)
    {
    }

    /// <summary>Scripts in files beside the page, and behind them those in the page.</summary>
    public PageScripts(IEnumerable<ReportFile> files, IEnumerable<string> scripts) =>
        (this.files, this.scripts) = ([.. files], [.. scripts.Select(Normalise)]);

    /// <summary>No script at all.</summary>
    public static PageScripts None { get; } = new();

    /// <summary>What draws a page's charts with plotly.js.</summary>
    public static string Charts { get; } = ReadCharts();

    /// <summary>The value of <c>Content-Security-Policy</c>.</summary>
    public string Policy
    {
        get
        {
            var hashes = files.Select(file => file.Text).Concat(scripts).Select(script => $"'{HashOf(script)}'").ToArray();
            var allowed = hashes.Length == 0 ? "'none'" : string.Join(' ', hashes);
            return $"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; "
                + "form-action 'none'";
        }
    }

    /// <summary>The script elements.</summary>
    public string Html => string.Concat(
        files.Select(file => $"<script src=\"{Notebooks.Html.Encode(file.Name)}\" integrity=\"{HashOf(file.Text)}\"></script>\n"))
        + string.Concat(scripts.Select(script => $"<script>{script}</script>\n"));

    /// <summary>A script as a file that several pages share. Its name changes with its text, so that a browser may keep it for
    /// good.</summary>
    /// <param name="name">How the file's name begins.</param>
    /// <param name="script">The script.</param>
    public static ReportFile FileOf(string name, string script) =>
        new($"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..12]}.js", script);

    private static string HashOf(string script) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}";

    private static string ReadCharts()
    {
        const string place = "PAGE_COLOURS";
        return ReportStyle.Read("Tutorial.Notebooks.Reports.ReportCharts.js")
            .Replace(place, EmbeddedScript.Read("PageColours")[0].Trim(), StringComparison.Ordinal);
    }

    /// <summary>The script as the browser reads it, which is what it hashes.</summary>
    private static string Normalise(string script) =>
        Notebooks.Html.EncodeScript(script).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
