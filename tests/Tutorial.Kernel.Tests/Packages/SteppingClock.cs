namespace Tutorial.Kernel.Tests;

/// <summary>A clock that a test moves.</summary>
/// <param name="elapsed">The time since it was started.</param>
internal sealed class SteppingClock(Func<TimeSpan> elapsed) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => elapsed().Ticks;
}
