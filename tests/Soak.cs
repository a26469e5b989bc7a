/// <summary>
/// What takes long and shows what happens seldom, or stands at the door of somebody else's program: kernels that are killed and that crash,
/// ten thousand broken messages, Jupyter's own client and IPython's kernel. Continuous integration runs all of it.
/// </summary>
internal static class Soak
{
    /// <summary>Whether it runs.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("TUTORIAL_SOAK") == "1";

    /// <summary>Why it does not.</summary>
    public const string Reason = "It runs where TUTORIAL_SOAK=1, as in .ci/run.";
}
