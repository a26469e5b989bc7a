using Tutorial.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>Shows values in the output of a cell.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="context">The cell; usually <see cref="KernelInvocationContext.Current"/>.</param>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those its type prefers.</param>
    /// <returns>What can be updated later.</returns>
    public static DisplayedValue Display(this KernelInvocationContext context, object? value, params string[] mimeTypes) =>
        Show(context, value, FormattedValue.CreateManyFromObject(value, mimeTypes), isRawText: false);

    /// <summary>Shows a text as the MIME type given, such as <c>text/markdown</c>.</summary>
    /// <param name="context">The cell; usually <see cref="KernelInvocationContext.Current"/>.</param>
    /// <param name="value">The text; it is used as it is.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <returns>What can be updated later.</returns>
    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType)
    {
        var text = new FormattedValue(mimeType, value);
        return Show(context, text, [text], isRawText: true);
    }

    private static DisplayedValue Show(KernelInvocationContext context, object? value, IReadOnlyList<FormattedValue> values, bool isRawText)
    {
        ArgumentNullException.ThrowIfNull(context);
        var displayId = Guid.NewGuid().ToString();
        context.Output.Display(displayId, PlainText.With(value, values));
        return new DisplayedValue(displayId, [.. values.Select(value => value.MimeType).Distinct()], isRawText, context);
    }
}
