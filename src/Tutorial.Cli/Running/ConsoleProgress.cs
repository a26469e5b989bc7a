using System.Globalization;
using Spectre.Console;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Shows each cell of a running notebook on a line of its own: the beginning while it runs, time and outcome when it ends.</summary>
/// <param name="console">The console.</param>
/// <param name="notebook">The notebook's name.</param>
/// <param name="isAlone">Whether nothing else writes while a cell runs; otherwise its line comes whole when it ends.</param>
/// <param name="gate">Is held while something is written.</param>
internal sealed class ConsoleProgress(IAnsiConsole console, string notebook, bool isAlone, Lock gate) : IProgress<CellProgress>, IProgress<StreamOutput>
{
    private const int SourceWidth = 48;
    private const int ShownErrorLines = 25;

    /// <inheritdoc />
    public void Report(CellProgress value)
    {
        lock (gate)
            Show(value);
    }

    /// <inheritdoc />
    public void Report(StreamOutput value)
    {
        lock (gate)
            console.Write(new Text(Ansi.Strip(value.Text)));
    }

    private void Show(CellProgress value)
    {
        if (value.Result is not { } result)
        {
            if (isAlone)
                console.Write(new Text(Beginning(value)));
            return;
        }

        if (!isAlone)
            console.Write(new Text(Beginning(value)));

        var (word, style) = result.Outcome switch
        {
            CellOutcome.Passed => ("ok", new Style(Color.Green)),
            CellOutcome.Interrupted => ("interrupted", new Style(Color.Yellow)),
            CellOutcome.Skipped => ("skipped", new Style(Color.Yellow)),
            CellOutcome.TimedOut => ("timed out", new Style(Color.Red, decoration: Decoration.Bold)),
            _ => ("failed", new Style(Color.Red, decoration: Decoration.Bold)),
        };
        console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalSeconds,8:0.0} s  ")));
        console.Write(new Text(word + "\n", style));
        if (result.Outcome == CellOutcome.Failed)
            ShowFailure(result);
    }

    private string Beginning(CellProgress value)
    {
        var number = value.Number.ToString(CultureInfo.InvariantCulture).PadLeft(value.Count.ToString(CultureInfo.InvariantCulture).Length);
        var line = value.Cell.FirstLine;
        var shown = line.Length <= SourceWidth ? line.PadRight(SourceWidth) : line[..(SourceWidth - 1)] + "…";
        return string.Create(CultureInfo.InvariantCulture, $"{notebook}  {number}/{value.Count}  {shown}");
    }

    private void ShowFailure(CellResult result)
    {
        var lines = result.Cell.Source.Split('\n').Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"  {index + 1,3} | {line}"));
        console.Write(new Text(string.Join('\n', lines) + "\n", new Style(Color.Grey)));
        if (result.Error is not { } error)
            return;

        // A compile error says all in its value; a traceback says more than the message alone.
        var text = error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : $"{error.Name}: {error.Value}";
        var shown = Ansi.Strip(text).Split('\n');
        var rest = shown.Length > ShownErrorLines ? $"\n  … {shown.Length - ShownErrorLines} more lines are in the notebook" : "";
        console.Write(new Text(
            string.Join('\n', shown.Take(ShownErrorLines).Select(line => "  " + line)) + rest + "\n", new Style(Color.Red)));
    }
}
