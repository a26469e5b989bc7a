namespace Microsoft.DotNet.Interactive;

public abstract partial class Kernel
{
    /// <summary>Clears what the front end shows of the cell, as IPython's function does; .NET Interactive has none.</summary>
    /// <param name="wait">Whether the old output stays until something new is shown, so that an animation does not flicker.</param>
    public static void ClearOutput(bool wait = false)
    {
        var cell = KernelInvocationContext.Current
            ?? throw new InvalidOperationException("There is no output to clear before the first cell runs.");
        cell.Output.Clear(wait);
    }
}
