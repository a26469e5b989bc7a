using System.ComponentModel;
using System.Diagnostics;

namespace Tutorial.Kernel;

/// <summary>Where compiled cells look whether they were interrupted; <see cref="InterruptPointWeaver"/> puts the calls there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class InterruptPoint
{
    // A loop looks here in each round, so it must cost next to nothing as long as nobody interrupts: no other static field stands here,
    // for initialising one would have to be looked at as well.
    private static volatile bool isArmed;

    /// <summary>A round of a loop ends: throws when the cell that the caller belongs to was interrupted.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public static void Loop()
    {
        if (isArmed)
        {
            CallingCell.Current?.ThrowIfInterrupted();
        }
    }

    /// <summary>A function that others call begins: throws when the cell was interrupted, but leaves cleaning up its time.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public static void Function()
    {
        if (isArmed)
        {
            CallingCell.Current?.ThrowIfInterruptedAnew();
        }
    }

    /// <summary>A function that may call itself begins: as <see cref="Function"/>, and throws before the stack overflows.</summary>
    /// <exception cref="InsufficientExecutionStackException">Functions have called each other too deeply.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Recursion()
    {
        CallDepth.Check();
        Function();
    }

    /// <summary>A function that may call itself, and that awaits or catches, begins: as <see cref="Recursion"/>.</summary>
    /// <exception cref="InsufficientExecutionStackException">Functions have called each other too deeply.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void RecursionThrowingAnew()
    {
        CallDepth.CheckThrowingAnew();
        Function();
    }

    /// <summary>A function that cleans up begins: an interrupt leaves it alone, but it too throws before the stack overflows.</summary>
    /// <exception cref="InsufficientExecutionStackException">Functions have called each other too deeply.</exception>
    public static void CleanUp() => CallDepth.Check();

    /// <summary>Some cell was interrupted: for a while callers look whether it is theirs.</summary>
    internal static void Arm() => Watch.Begin();

    /// <summary>Ends the looking some time after the last interrupt.</summary>
    private static class Watch
    {
        /// <summary>Long enough for what an interrupted cell had left in the background, on a busy machine too.</summary>
        private static readonly TimeSpan TimeToLook = TimeSpan.FromSeconds(10);

        private static readonly Lock Gate = new();
        private static readonly Timer Disarming = new(_ => End());

        internal static void Begin()
        {
            lock (Gate)
            {
                isArmed = true;
                Disarming.Change(TimeToLook, Timeout.InfiniteTimeSpan);
            }
        }

        private static void End()
        {
            lock (Gate)
            {
                isArmed = false;
            }
        }
    }
}
