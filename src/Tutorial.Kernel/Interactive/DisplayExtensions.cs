using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

// In the namespace of the type they extend, so that a cell needs no using directive for them; .NET Interactive has them here too.
namespace System;

/// <summary>Shows values in the output of the cell that runs.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those its type prefers.</param>
    /// <returns>What can be updated later.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Cell().Display(value, mimeTypes);

    /// <summary>Shows the text as the MIME type given, such as <c>text/markdown</c>.</summary>
    /// <param name="value">The text; it is used as it is.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <returns>What can be updated later.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => Cell().DisplayAs(value, mimeType);

    /// <summary>Shows the sequence as a table, one row for each element.</summary>
    /// <param name="value">The rows.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those that tables prefer.</param>
    /// <returns>What can be updated later.</returns>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        Cell().Display(value.ToTabularDataResource(), mimeTypes);

    private static KernelInvocationContext Cell() =>
        KernelInvocationContext.Current ?? throw new InvalidOperationException("Nothing can be displayed before the first cell runs.");
}
