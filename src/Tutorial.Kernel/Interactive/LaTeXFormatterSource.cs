using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Kernel;

/// <summary>How LaTeX is shown: as it is.</summary>
internal sealed class LaTeXFormatterSource : ITypeFormatterSource
{
    internal const string MimeType = "text/latex";

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() => [new AsItIs(MimeType), new AsItIs(PlainTextFormatter.MimeType)];

    private sealed class AsItIs(string mimeType) : TypeFormatter<LaTeXString>
    {
        public override string MimeType => mimeType;

        public override bool Format(LaTeXString value, FormatContext context)
        {
            context.Writer.Write(value.ToString());
            return true;
        }
    }
}
