using System.Runtime.CompilerServices;

/// <summary>A test that <c>.ci/run</c> runs and <c>dotnet test</c> does not, but with <c>TUTORIAL_SOAK=1</c>: see <see cref="Soak"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakFactAttribute : FactAttribute
{
    public SoakFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Soak.IsOn ? null : Soak.Reason;
}
