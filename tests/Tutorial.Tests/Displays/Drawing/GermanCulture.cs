using System.Globalization;

namespace Tutorial.Tests;

/// <summary>A culture that writes 1.234,5: the current one until it is disposed.</summary>
internal sealed class GermanCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public GermanCulture() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
