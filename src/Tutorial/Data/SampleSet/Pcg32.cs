namespace Tutorial;

/// <summary>
/// A small random number generator with independent streams: PCG-XSH-RR 64/32 (O'Neill 2014, https://www.pcg-random.org/paper.html).
/// </summary>
/// <remarks>
/// Here because the sample set must be the same everywhere and always: <see cref="Random"/> promises no fixed sequence across versions of
/// .NET, and TorchSharp's generator belongs to the lesson.
/// </remarks>
internal sealed class Pcg32
{
    private const ulong Multiplier = 6364136223846793005;

    private readonly ulong increment;
    private ulong state;

    /// <summary>Starts one of 2⁶³ streams; generators of different streams share no sequence.</summary>
    public Pcg32(ulong seed, ulong stream)
    {
        increment = (stream << 1) | 1;
        NextUInt32();
        state += seed;
        NextUInt32();
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        var previous = state;
        state = unchecked(previous * Multiplier + increment);
        var shifted = (uint)(((previous >> 18) ^ previous) >> 27);
        return uint.RotateRight(shifted, (int)(previous >> 59));
    }

    /// <summary>A number from 0 up to but not including 1, in steps of 2⁻²⁴: every one is an exact float.</summary>
    public float NextFloat() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>A whole number from 0 up to but not including <paramref name="end"/>, which is at most 2²⁴.</summary>
    public int NextInt(int end) => (int)(NextFloat() * end);

    /// <summary>Puts the values in a random order, each order as likely as any other (Fisher–Yates).</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
