using System.Diagnostics;
using System.Reflection;

namespace Tutorial.Kernel;

/// <summary>
/// A cell that can be interrupted. Its token is cancelled at once, which ends what awaits or looks at it, and its own loops and
/// functions by their <see cref="InterruptPoint"/>s. Code that sleeps or waits a while later still is woken by an exception.
/// </summary>
/// <remarks>
/// Aborting the thread (<see cref="System.Runtime.ControlledExecution"/>) would also end the loops of libraries, but it is not safe:
/// it cuts finally blocks short, leaves locks held, and ended the whole process in a LINQ query (seen on .NET 10.0.12, Linux x64).
/// </remarks>
/// <param name="runsOn">Called when the cell was interrupted and runs on for a second.</param>
internal sealed class InterruptibleCell(Action runsOn) : IDisposable
{
    /// <summary>How long code that looks at the token may take to end in its own way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// How long a thread that the interrupt threw an exception in may clean up: until then its functions are not interrupted again, nor is
    /// it woken from sleeping and waiting.
    /// </summary>
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromSeconds(2);

    /// <summary>After this time the person who interrupts learns why nothing happens.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenWakes = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource source = new();
    private readonly InterruptibleThread thread = new();
    private int interrupts;
    private volatile Thrown? lastThrown;
    private volatile bool ended;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    internal CancellationToken Token => source.Token;

    /// <summary>Ends what the interrupt still does to the cell.</summary>
    public void Dispose() => ended = true;

    /// <summary>Runs code of the cell's author, or code that calls it, on the caller's thread; only there a wait is woken.</summary>
    internal T RunCode<T>(Func<T> code) => thread.Run(code);

    /// <summary>Whether the exception is how the interrupt ended the cell, and not another fault.</summary>
    internal bool IsEndOf(Exception exception) => source.IsCancellationRequested && exception switch
    {
        OperationCanceledException or ThreadInterruptedException => true,
        AggregateException aggregate => aggregate.Flatten().InnerExceptions.All(IsEndOf),
        TargetInvocationException { InnerException: { } inner } => IsEndOf(inner),
        // An "await foreach" that is interrupted in the middle of a step disposes of its iterator, which refuses that: its exception hides
        // the interrupt's.
        NotSupportedException { TargetSite.Name: "System.IAsyncDisposable.DisposeAsync" } => true,
        _ => false,
    };

    /// <summary>Throws when the cell was interrupted.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    [StackTraceHidden]
    internal void ThrowIfInterrupted()
    {
        if (source.IsCancellationRequested)
        {
            lastThrown = Thrown.In(Thread.CurrentThread);
            throw new OperationCanceledException(source.Token);
        }
    }

    /// <summary>Throws when the cell was interrupted, and not again while it may still be cleaning up.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    [StackTraceHidden]
    internal void ThrowIfInterruptedAnew()
    {
        if (!IsCleaningUp(Thread.CurrentThread))
        {
            ThrowIfInterrupted();
        }
    }

    /// <summary>Interrupts the cell.</summary>
    internal void Interrupt()
    {
        if (Interlocked.Increment(ref interrupts) > 1)
        {
            return;
        }

        InterruptPoint.Arm();
        source.Cancel();
        _ = WakeAsync();
    }

    private async Task WakeAsync()
    {
        var sinceInterrupt = Stopwatch.StartNew();
        await Task.Delay(Grace).ConfigureAwait(false);
        for (var told = false; !ended; await Task.Delay(BetweenWakes).ConfigureAwait(false))
        {
            if (thread.Wake(mayWake: sleeper => !IsCleaningUp(sleeper)) is { } woken)
            {
                lastThrown = Thrown.In(woken);
            }

            if (!told && sinceInterrupt.Elapsed > Patience)
            {
                told = true;
                runsOn();
            }
        }
    }

    private bool IsCleaningUp(Thread thread) => lastThrown is { } last && last.Thread == thread && last.Age <= TimeToCleanUp;

    /// <summary>In which thread the interrupt last threw an exception, and when.</summary>
    private sealed record Thrown(Thread Thread, long Timestamp)
    {
        internal TimeSpan Age => Stopwatch.GetElapsedTime(Timestamp);

        internal static Thrown In(Thread thread) => new(thread, Stopwatch.GetTimestamp());
    }
}
