using System.Globalization;
using Spectre.Console;
using Tutorial.Documents;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Shows how a notebook goes: each cell on a line when it has ended, and while it runs below all lines that stay.</summary>
/// <param name="display">Where it is shown.</param>
/// <param name="notebook">The notebook's name.</param>
internal sealed class NotebookProgress(RunDisplay display, string notebook) : IProgress<CellProgress>, IProgress<StreamOutput>
{
    private const int SourceWidth = 48;
    private const int ShownErrorLines = 25;

    /// <inheritdoc />
    public void Report(CellProgress value)
    {
        if (value.Result is not { } result)
        {
            display.Begin(notebook, Beginning(value));
            return;
        }

        display.End(notebook);
        var (word, style) = result.Outcome switch
        {
            CellOutcome.Passed => ("ok", new Style(Color.Green)),
            CellOutcome.Interrupted => ("interrupted", new Style(Color.Yellow)),
            CellOutcome.Skipped => ("skipped", new Style(Color.Yellow)),
            CellOutcome.TimedOut => ("timed out", new Style(Color.Red, decoration: Decoration.Bold)),
            _ => ("failed", new Style(Color.Red, decoration: Decoration.Bold)),
        };
        display.Write(new Paragraph()
            .Append(string.Create(CultureInfo.InvariantCulture, $"{Beginning(value)}{result.Duration.TotalSeconds,8:0.0} s  "))
            .Append(word + "\n", style));
        if (result.Outcome == CellOutcome.Failed)
            display.Write(Failure(result));
    }

    /// <inheritdoc />
    public void Report(StreamOutput value) => display.Hear(notebook, Ansi.Strip(value.Text));

    private string Beginning(CellProgress value)
    {
        var number = value.Number.ToString(CultureInfo.InvariantCulture).PadLeft(value.Count.ToString(CultureInfo.InvariantCulture).Length);
        var line = value.Cell.FirstLine;
        var shown = line.Length <= SourceWidth ? line.PadRight(SourceWidth) : line[..(SourceWidth - 1)] + "…";
        return string.Create(CultureInfo.InvariantCulture, $"{notebook}  {number}/{value.Count}  {shown}");
    }

    private static Paragraph Failure(CellResult result)
    {
        var lines = result.Cell.Source.Split('\n')
            .Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"  {index + 1,3} | {line}"));
        var paragraph = new Paragraph().Append(string.Join('\n', lines) + "\n", new Style(Color.Grey));
        if (result.Error is not { } error)
            return paragraph;

        // A compile error says all in its value; a traceback says more than the message alone.
        var text = error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : $"{error.Name}: {error.Value}";
        var shown = Ansi.Strip(text).Split('\n');
        var rest = shown.Length > ShownErrorLines ? $"\n  … {shown.Length - ShownErrorLines} more lines are in the notebook" : "";
        return paragraph.Append(
            string.Join('\n', shown.Take(ShownErrorLines).Select(line => "  " + line)) + rest + "\n",
            new Style(Color.Red));
    }
}
