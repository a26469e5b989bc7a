using System.Text;

namespace Tutorial.Notebooks;

/// <summary>The page's style sheet, <c>ReportStyle.css</c> beside this file.</summary>
internal static class ReportStyle
{
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("Tutorial.Notebooks.Reports.ReportStyle.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
