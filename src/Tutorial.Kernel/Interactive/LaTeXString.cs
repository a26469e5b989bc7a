using Tutorial.Kernel;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formula or a piece of a document in LaTeX, which front ends set: <c>(LaTeXString)@"\frac{1}{2}"</c>.</summary>
[TypeFormatterSource(typeof(LaTeXFormatterSource), PreferredMimeTypes = [LaTeXFormatterSource.MimeType])]
public sealed class LaTeXString
{
    private readonly string latexCode;

    /// <param name="latexCode">LaTeX; a formula within <c>$$</c>.</param>
    public LaTeXString(string latexCode)
    {
        ArgumentNullException.ThrowIfNull(latexCode);
        this.latexCode = latexCode;
    }

    /// <summary>The text as LaTeX.</summary>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <inheritdoc/>
    public override string ToString() => latexCode;
}
