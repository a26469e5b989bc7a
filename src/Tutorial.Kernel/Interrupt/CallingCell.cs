namespace Tutorial.Kernel;

/// <summary>The cell that the caller certainly belongs to: it flows into the tasks and threads that a cell starts.</summary>
internal static class CallingCell
{
    private static readonly AsyncLocal<InterruptibleCell?> Flowing = new();

    /// <summary>Null on a thread that no cell started, or that carries no context.</summary>
    internal static InterruptibleCell? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }
}
