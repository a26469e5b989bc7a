using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Kernel;

/// <summary>
/// What is shown, as plain text beside it: Jupyter's protocol asks for it with every result and display, and a console, a LaTeX export
/// and a screen reader have nothing else.
/// </summary>
internal static class PlainText
{
    /// <summary>A console shows some hundred lines of it; more would only make documents large, for a front end that can shows the other form.</summary>
    internal const int Longest = 10_000;

    /// <summary>How the formatters' HTML begins what is neither a word nor a list of words: as text it would have everything twice.</summary>
    private const string Tree = "class=\"dni-treeview\"";

    /// <summary>The values, and plain text with them where there is none.</summary>
    /// <param name="value">What they show.</param>
    /// <param name="values">It in some MIME types.</param>
    internal static IReadOnlyList<FormattedValue> With(object? value, IReadOnlyList<FormattedValue> values) =>
        values.Count == 0 || values.Any(shown => shown.MimeType == PlainTextFormatter.MimeType)
            ? values
            : [.. values, new FormattedValue(PlainTextFormatter.MimeType, Of(value, values))];

    private static string Of(object? value, IReadOnlyList<FormattedValue> values)
    {
        if (IsFormattedAgain(value, values))
        {
            try
            {
                return Short(writer => Formatter.FormatTo(value, new FormatContext(writer), PlainTextFormatter.MimeType));
            }
            catch (Exception exception) when (KernelInvocationContext.Current?.Cell.IsEndOf(exception) != true)
            {
                // The value is shown already: a member that throws only when it is written as text must not take that back.
            }
        }

        return Short(writer => writer.Write(values.Select(Read).FirstOrDefault(text => text.Length > 0) ?? $"<{values[0].MimeType}>"));
    }

    /// <summary>Whether the value is written as text. Else the text is read from how it is shown: that is no less, and nothing runs twice.</summary>
    private static bool IsFormattedAgain(object? value, IReadOnlyList<FormattedValue> values) => value switch
    {
        FormattedValue or IEnumerable<FormattedValue> or IHtmlContent => false,
        null or IConvertible => true,
        _ when HasOwnText(value) => true,
        IEnumerable when !IsCollection(value) => false,
        _ => values.FirstOrDefault(shown => shown.MimeType == HtmlFormatter.MimeType)?.Value.Contains(Tree, StringComparison.Ordinal) ?? true,
    };

    private static bool HasOwnText(object value) => Formatter.RegisteredFormatters(includeDefaults: false)
        .Any(formatter => formatter.MimeType == PlainTextFormatter.MimeType && formatter.Type.IsInstanceOfType(value));

    /// <summary>Whether a sequence is there already, and not computed by whoever goes through it.</summary>
    private static bool IsCollection(object sequence) => sequence is ICollection || sequence.GetType().GetInterfaces().Any(type =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ICollection<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)));

    /// <summary>What a person reads of it; empty where that is nothing.</summary>
    private static string Read(FormattedValue shown) => shown.MimeType switch
    {
        HtmlFormatter.MimeType => HtmlText.Of(shown.Value),
        JsonFormatter.MimeType => shown.Value,
        var mimeType => mimeType.StartsWith("text/", StringComparison.Ordinal) ? shown.Value : "",
    };

    private static string Short(Action<TextWriter> write)
    {
        using var writer = new ShortTextWriter(Longest);
        writer.Fill(write);
        return writer.ToString();
    }
}
