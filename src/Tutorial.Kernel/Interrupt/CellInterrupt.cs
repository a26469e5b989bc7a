namespace Tutorial.Kernel;

/// <summary>Interrupts whichever cell runs now. Without one, nothing happens.</summary>
internal sealed class CellInterrupt
{
    private readonly Lock gate = new();
    private InterruptibleCell? running;

    /// <summary>Runs a cell that <see cref="Request"/> interrupts.</summary>
    /// <param name="cell">Runs it.</param>
    /// <param name="runsOn">Called when the cell was interrupted and runs on for a second.</param>
    internal T Run<T>(Func<InterruptibleCell, T> cell, Action runsOn)
    {
        using var next = new InterruptibleCell(runsOn);
        Set(next);
        try
        {
            return cell(next);
        }
        finally
        {
            Set(null);
        }
    }

    /// <summary>Interrupts the cell that runs; called from any thread, and as often as somebody likes.</summary>
    internal void Request()
    {
        lock (gate)
        {
            running?.Interrupt();
        }
    }

    private void Set(InterruptibleCell? cell)
    {
        lock (gate)
        {
            running = cell;
        }
    }
}
