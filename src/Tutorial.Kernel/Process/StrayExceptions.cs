using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>
/// Exceptions that nobody catches on a thread, timer or <c>async void</c> method that a cell started. They would end the process and
/// with it all variables; here they are written to the cell's error stream. The kernel's own faults still end it.
/// </summary>
internal static class StrayExceptions
{
    /// <summary>From now on cells' stray exceptions are caught; .NET takes one such handler in a process's life.</summary>
    internal static void Catch() => ExceptionHandling.SetUnhandledExceptionHandler(IsOfCell);

    private static bool IsOfCell(Exception exception)
    {
        if (CellOfThread() is not { } cell)
        {
            return false;
        }

        if (!cell.Cell.IsEndOf(exception))
        {
            var lines = ExceptionText.Describe(exception).Traceback;
            cell.Output
                .Write(StreamName.Stderr, $"An exception on a thread of the cell was caught by nobody:\n{string.Join('\n', lines)}\n");
        }

        return true;
    }

    /// <summary>
    /// A timer's thread has left the cell's context by now; the kernel itself runs only tasks there, which keep their exceptions.
    /// </summary>
    private static KernelInvocationContext? CellOfThread() =>
        KernelInvocationContext.OfCaller ?? (Thread.CurrentThread.IsThreadPoolThread ? KernelInvocationContext.Current : null);
}
