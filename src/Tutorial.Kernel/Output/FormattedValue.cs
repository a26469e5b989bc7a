using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value as one MIME type shows it. Returned from a cell or displayed, it is used as it is.</summary>
public sealed class FormattedValue
{
    /// <param name="mimeType">Such as <c>text/html</c>.</param>
    /// <param name="value">The text, or base64 for an image.</param>
    /// <exception cref="ArgumentException">The MIME type is empty.</exception>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>Such as <c>text/html</c>.</summary>
    public string MimeType { get; }

    /// <summary>The text, or base64 for an image.</summary>
    public string Value { get; }

    /// <summary>The value in one MIME type: the one given, or the first that its type prefers.</summary>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null) =>
        CreateManyFromObject(value, mimeType is null ? [.. PreferredMimeTypes(value).Take(1)] : [mimeType])[0];

    /// <summary>The value in the MIME types given, or in all that its type prefers.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes) => value switch
    {
        FormattedValue formatted => [formatted],
        IEnumerable<FormattedValue> formatted => [.. formatted],
        _ =>
        [
            .. (mimeTypes is { Length: > 0 } ? mimeTypes : PreferredMimeTypes(value))
                .Select(mimeType => new FormattedValue(mimeType, value.ToDisplayString(mimeType))),
        ],
    };

    /// <inheritdoc/>
    public override string ToString() => $"{MimeType}: {Value}";

    private static IEnumerable<string> PreferredMimeTypes(object? value) => Formatter.GetPreferredMimeTypesFor(value?.GetType());
}
