using Tutorial.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that runs: where its output goes and whether it was interrupted.</summary>
public sealed class KernelInvocationContext
{
    // Static because the interface that notebooks are written for is. The flowing value is right for tasks and threads that a cell
    // starts; the latest one serves those that do not carry it, such as native callbacks.
    private static readonly AsyncLocal<KernelInvocationContext?> Flowing = new();
    private static volatile KernelInvocationContext? latest;

    internal KernelInvocationContext(CellOutput output, InterruptibleCell cell)
    {
        Output = output;
        Cell = cell;
    }

    /// <summary>The cell that the caller belongs to; null before the first.</summary>
    public static KernelInvocationContext? Current => Flowing.Value ?? latest;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken CancellationToken => Cell.Token;

    /// <summary>The cell that the caller certainly belongs to; null on a thread that no cell started, or that carries no context.</summary>
    internal static KernelInvocationContext? OfCaller => Flowing.Value;

    internal CellOutput Output { get; }

    internal InterruptibleCell Cell { get; }

    /// <summary>What the cell can ask the front end.</summary>
    internal CellInput Input { get; init; } = CellInput.NotAllowed;

    /// <summary>Asks the person at the front end, who has seen by then what the cell wrote before.</summary>
    /// <returns>The answer; null when the person ended the input.</returns>
    internal Task<string?> AskAsync(string prompt, bool isPassword)
    {
        Output.Flush();
        return Input.AskAsync(prompt, isPassword, CancellationToken);
    }

    /// <summary>From here on what the caller runs, and all it starts, belongs to this cell.</summary>
    internal void Enter()
    {
        Flowing.Value = this;
        CallingCell.Current = Cell;
        latest = this;
    }

    /// <summary>The caller belongs to no cell any more.</summary>
    internal static void Leave()
    {
        Flowing.Value = null;
        CallingCell.Current = null;
    }
}
