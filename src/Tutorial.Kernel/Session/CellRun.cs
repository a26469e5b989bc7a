using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>What a cell's pieces share while they run.</summary>
/// <param name="Name">What stack traces call the cell, such as <c>cell 3</c>.</param>
/// <param name="ExecutionCount">The number that a value is shown with.</param>
/// <param name="Output">Where its output goes.</param>
/// <param name="Interrupt">How it is interrupted.</param>
internal sealed record CellRun(string Name, int ExecutionCount, CellOutput Output, InterruptibleCell Interrupt)
{
    /// <summary>The files whose import led here, outermost first.</summary>
    internal IReadOnlyList<string> ImportedFrom { get; init; } = [];

    /// <summary>What the cell can ask the front end.</summary>
    internal CellInput Input { get; init; } = CellInput.NotAllowed;

    /// <summary>Runs something on the caller's thread as a part of the cell: what it writes, shows and asks is the cell's.</summary>
    internal T InContext<T>(Func<T> work)
    {
        CellConsole.Restore();
        new KernelInvocationContext(Output, Interrupt) { Input = Input }.Enter();
        try
        {
            return work();
        }
        finally
        {
            KernelInvocationContext.Leave();
            Output.Flush();
        }
    }
}
