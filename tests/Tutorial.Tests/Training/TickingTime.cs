namespace Tutorial.Tests;

/// <summary>A clock that moves by the same step each time it is looked at.</summary>
internal sealed class TickingTime(TimeSpan step) : TimeProvider
{
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now += step.Ticks;
}
