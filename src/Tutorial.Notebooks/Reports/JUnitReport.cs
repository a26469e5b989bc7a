using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A run as JUnit XML, which continuous integration shows: a suite a notebook, a test case a cell.</summary>
public static class JUnitReport
{
    /// <summary>The text of the file.</summary>
    /// <param name="notebooks">The notebooks in the order in which they ran.</param>
    public static string Write(IReadOnlyList<ReportedNotebook> notebooks)
    {
        var root = new XElement("testsuites", notebooks.Select(Suite));
        foreach (var name in new[] { "tests", "failures", "errors", "skipped" })
            root.SetAttributeValue(name, root.Elements().Sum(suite => (int)suite.Attribute(name)!));
        root.SetAttributeValue("time", Seconds(notebooks.Aggregate(TimeSpan.Zero, (sum, notebook) => sum + notebook.Run.Duration)));

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            root.Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement Suite(ReportedNotebook notebook)
    {
        var differences = notebook.Differences.ToLookup(difference => difference.CellIndex);
        var cases = notebook.Run.Results.Select(result => Case(notebook.Name, result, [.. differences[result.Index]])).ToList();
        if (notebook.Run.Failure is { } failure)
            cases.Insert(0, Named(notebook.Name, "kernel", TimeSpan.Zero, Problem("error", "KernelStart", failure, failure)));
        var reported = notebook.Run.Results.Select(result => result.Index).ToHashSet();
        cases.AddRange(notebook.Differences.Where(difference => !reported.Contains(difference.CellIndex)).Select(difference =>
            Named(notebook.Name, CellName(difference.CellIndex, difference.FirstLine), TimeSpan.Zero, Differ([difference]))));

        return new XElement(
            "testsuite",
            new XAttribute("name", Readable(notebook.Name)),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(item => item.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(item => item.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(item => item.Element("skipped") is not null)),
            new XAttribute("time", Seconds(notebook.Run.Duration)),
            new XAttribute("timestamp", notebook.Run.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)),
            cases);
    }

    private static XElement Case(string notebook, CellResult result, NotebookDifference[] differences) =>
        Named(notebook, CellName(result.Index, result.Cell.FirstLine), result.Duration, result.Outcome switch
        {
            CellOutcome.Passed => differences.Length > 0 ? Differ(differences) : null,
            var outcome when OutcomeName.IsLeftOut(outcome) => new XElement("skipped", new XAttribute("message", OutcomeName.Of(outcome))),
            CellOutcome.Failed => Problem(
                "failure",
                result.Error?.Name ?? "Failed",
                result.Error?.Value ?? "The cell failed.",
                Traceback(result)),
            var outcome => Problem("error", outcome.ToString(), result.Error?.Value ?? OutcomeName.Of(outcome), Traceback(result)),
        });

    private static XElement Named(string notebook, string name, TimeSpan duration, XElement? problem) => new(
        "testcase",
        new XAttribute("classname", Readable(notebook)),
        new XAttribute("name", Readable(name)),
        new XAttribute("time", Seconds(duration)),
        problem);

    private static XElement Differ(NotebookDifference[] differences) =>
        Problem(
            "failure",
            "OutputsDiffer",
            differences[0].Reason,
            string.Join('\n', differences.Select(difference => difference.ToString())));

    private static XElement Problem(string element, string type, string message, string details) => new(
        element,
        new XAttribute("type", Readable(type)),
        new XAttribute("message", Readable(Ansi.Strip(message))),
        Readable(Ansi.Strip(details)));

    private static string Traceback(CellResult result) => string.Join('\n', result.Error?.Traceback ?? []);

    private static string CellName(int index, string firstLine) =>
        string.Create(CultureInfo.InvariantCulture, $"cell {index + 1}: {firstLine}");

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>The text without characters that XML cannot hold, not even escaped.</summary>
    private static string Readable(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                kept.Append(text[index]);
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                kept.Append(text[index]).Append(text[++index]);
            else
                kept.Append('\uFFFD');
        }

        return kept.ToString();
    }
}
