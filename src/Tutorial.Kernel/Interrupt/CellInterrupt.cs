namespace Tutorial.Kernel;

/// <summary>Interrupts whichever cell runs now. Without one, nothing happens.</summary>
internal sealed class CellInterrupt
{
    private readonly Lock gate = new();
    private InterruptibleCell? running;

    /// <summary>Runs a cell that <see cref="Request"/> interrupts.</summary>
    internal T Run<T>(Func<InterruptibleCell, T> cell)
    {
        using var next = new InterruptibleCell();
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
