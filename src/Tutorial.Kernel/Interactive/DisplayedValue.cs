using Tutorial.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something shown that can be shown anew in the same place.</summary>
public sealed class DisplayedValue
{
    private readonly KernelInvocationContext context;
    private readonly bool isRawText;

    internal DisplayedValue(string displayId, IReadOnlyList<string> mimeTypes, bool isRawText, KernelInvocationContext context)
    {
        DisplayId = displayId;
        MimeTypes = mimeTypes;
        this.isRawText = isRawText;
        this.context = context;
    }

    /// <summary>By which the front end knows the place.</summary>
    public string DisplayId { get; }

    /// <summary>The MIME types in which it was shown, and in which an update is.</summary>
    public IReadOnlyCollection<string> MimeTypes { get; }

    /// <summary>
    /// Shows another value in the same place. A text that replaces one given by <c>DisplayAs</c> is used as it is, as that one was.
    /// </summary>
    public void Update(object? updatedValue)
    {
        var values = isRawText && updatedValue is string text
            ? [.. MimeTypes.Select(mimeType => new FormattedValue(mimeType, text))]
            : FormattedValue.CreateManyFromObject(updatedValue, [.. MimeTypes]);
        (KernelInvocationContext.Current ?? context).Output.Update(DisplayId, PlainText.With(isRawText ? values[0] : updatedValue, values));
    }
}
