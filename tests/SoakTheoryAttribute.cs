using System.Runtime.CompilerServices;

/// <summary>As <see cref="SoakFactAttribute"/>, for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakTheoryAttribute : TheoryAttribute
{
    public SoakTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Soak.IsOn ? null : Soak.Reason;
}
