using System.Text;

namespace Tutorial.Notebooks;

/// <summary>The pages' style sheet, <c>ReportStyle.css</c> beside this file.</summary>
internal static class ReportStyle
{
    public static string Css { get; } = Read("Tutorial.Notebooks.Reports.ReportStyle.css");

    /// <summary>The text of a file that the assembly carries.</summary>
    internal static string Read(string resource)
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
