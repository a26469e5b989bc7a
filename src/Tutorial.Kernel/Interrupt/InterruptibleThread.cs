namespace Tutorial.Kernel;

/// <summary>
/// Wakes a thread from sleeping or waiting, but only while it runs the code it was given: an exception that came later would hit the
/// kernel itself.
/// </summary>
internal sealed class InterruptibleThread
{
    private const int Outside = 0;
    private const int Inside = 1;
    private const int BeingWoken = 2;

    private Thread? thread;
    private int state;

    /// <summary>Runs code that <see cref="Wake"/> can wake. Inside of code that can be woken already, it just runs.</summary>
    internal T Run<T>(Func<T> code)
    {
        if (Volatile.Read(ref state) != Outside)
        {
            return code();
        }

        thread = Thread.CurrentThread;
        Volatile.Write(ref state, Inside);
        try
        {
            return code();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Throws a <see cref="ThreadInterruptedException"/> in the code, if it sleeps or waits now.</summary>
    /// <param name="mayWake">Whether the thread that the code runs on may be woken now.</param>
    /// <returns>The thread that was woken; null when none was.</returns>
    internal Thread? Wake(Func<Thread, bool> mayWake)
    {
        if (Interlocked.CompareExchange(ref state, BeingWoken, Inside) != Inside)
        {
            return null;
        }

        var woken = (thread!.ThreadState & ThreadState.WaitSleepJoin) != 0 && mayWake(thread) ? thread : null;
        woken?.Interrupt();
        Volatile.Write(ref state, Inside);
        return woken;
    }

    private void Leave()
    {
        var spin = new SpinWait();
        while (Interlocked.CompareExchange(ref state, Outside, Inside) != Inside)
        {
            SpinOnce(ref spin);
        }

        // An interrupt that came when the code did not wait any more would hit the thread's next wait.
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
            // It was meant for the code.
        }
    }

    private static void SpinOnce(ref SpinWait spin)
    {
        try
        {
            spin.SpinOnce();
        }
        catch (ThreadInterruptedException)
        {
            // Spinning can sleep, and the interrupt was meant for the code.
        }
    }
}
