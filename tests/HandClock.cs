namespace Tutorial.Tests;

/// <summary>A clock that a test moves: its timers are called when the time has come.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<HandTimer> timers = [];
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(() => callback(state), dueTime, GetTimestamp);
        lock (gate)
        {
            timers.Add(timer);
        }

        return timer;
    }

    public void Advance(TimeSpan time)
    {
        Interlocked.Add(ref now, time.Ticks);
        HandTimer[] all;
        lock (gate)
        {
            all = [.. timers];
        }

        Array.ForEach(all, timer => timer.CallWhenDue());
    }

    private sealed class HandTimer(Action call, TimeSpan dueTime, Func<long> now) : ITimer
    {
        private long? due = DueAt(dueTime, now());

        public void CallWhenDue()
        {
            if (due <= now())
            {
                due = null;
                call();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = DueAt(dueTime, now());
            return true;
        }

        public void Dispose() => due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private static long? DueAt(TimeSpan dueTime, long now) => dueTime == Timeout.InfiniteTimeSpan ? null : now + dueTime.Ticks;
    }
}
