using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Tutorial.Cli.Running;

/// <summary>The cells that run now, a line each: how long it runs and what it last wrote.</summary>
/// <param name="clock">Tells how long.</param>
internal sealed class RunningCells(TimeProvider clock) : Renderable
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (string What, long Began, string LastLine)> cells = new(StringComparer.Ordinal);

    /// <summary>A cell begins.</summary>
    /// <param name="notebook">The name of its notebook.</param>
    /// <param name="what">The cell, on one line.</param>
    public void Begin(string notebook, string what)
    {
        lock (gate)
            cells[notebook] = (what, clock.GetTimestamp(), "");
    }

    /// <summary>The cell of a notebook has ended.</summary>
    /// <param name="notebook">The notebook's name.</param>
    public void End(string notebook)
    {
        lock (gate)
            cells.Remove(notebook);
    }

    /// <summary>The cell of a notebook has written something.</summary>
    /// <param name="notebook">The notebook's name.</param>
    /// <param name="text">What it has written.</param>
    public void Hear(string notebook, string text)
    {
        lock (gate)
        {
            if (cells.TryGetValue(notebook, out var cell)
                && text.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } line)
            {
                cells[notebook] = cell with { LastLine = line.Trim() };
            }
        }
    }

    /// <inheritdoc />
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        lock (gate)
        {
            var lines = cells.Values
                .Select(cell => string.Create(
                    CultureInfo.InvariantCulture, $"{cell.What}{clock.GetElapsedTime(cell.Began).TotalSeconds,8:0} s  {cell.LastLine}"))
                .DefaultIfEmpty(" ");
            return [.. lines.SelectMany((line, index) =>
                index == 0 ? [Fit(line, maxWidth)] : new[] { Segment.LineBreak, Fit(line, maxWidth) })];
        }
    }

    /// <summary>A line that is broken, by its length or by what it holds, would make the display jump.</summary>
    private static Segment Fit(string line, int width)
    {
        var shown = string.Concat(line.Select(character => char.IsControl(character) ? ' ' : character));
        return Segment.SplitOverflow(new Segment(shown), Overflow.Ellipsis, Math.Max(1, width - 1)).First();
    }
}
