namespace Tutorial.Kernel;

/// <summary>Interrupts whichever cell runs now: its token is cancelled. Without one, nothing happens.</summary>
internal sealed class CellInterrupt
{
    private readonly Lock gate = new();
    private CancellationTokenSource? running;

    /// <summary>Runs a cell with a token that <see cref="Request"/> cancels.</summary>
    internal T Run<T>(Func<CancellationToken, T> cell)
    {
        using var source = new CancellationTokenSource();
        Set(source);
        try
        {
            return cell(source.Token);
        }
        finally
        {
            Set(null);
        }
    }

    /// <summary>Interrupts the cell that runs; called from any thread.</summary>
    internal void Request()
    {
        lock (gate)
        {
            running?.Cancel();
        }
    }

    private void Set(CancellationTokenSource? source)
    {
        lock (gate)
        {
            running = source;
        }
    }
}
