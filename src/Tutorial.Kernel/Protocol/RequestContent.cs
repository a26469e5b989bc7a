using System.Globalization;
using System.Text.Json;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Reads the fields of a request.</summary>
internal static class RequestContent
{
    /// <summary>A text that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    internal static string Text(Message request, string name) =>
        request.Content[name] is { } node && node.GetValueKind() == JsonValueKind.String
            ? node.GetValue<string>()
            : throw new InvalidDataException($"The {request.Header.MessageType} has no text named {name}.");

    /// <summary>A whole number, at most as far from 0 as an int can be; null when it is not there.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static int? Number(Message request, string name) =>
        request.Content[name] is not { } node ? null
        : long.TryParse(node.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
        : throw new InvalidDataException($"The {request.Header.MessageType}'s {name} is not a whole number.");

    /// <summary>A truth value, or what counts when it is not there.</summary>
    internal static bool Flag(Message request, string name, bool otherwise) => request.Content[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    /// <summary>Code and the cursor in it, as an index; a cursor outside counts as at the nearer end, one that is not given as at the end.</summary>
    /// <exception cref="InvalidDataException">There is no code, or the cursor is no number.</exception>
    internal static (string Code, int Cursor) Cursor(Message request)
    {
        var code = Text(request, "code");
        return (code, CodePoints.ToIndex(code, Number(request, "cursor_pos") ?? int.MaxValue));
    }
}
