using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>A whole number; null when it is not there.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static int? Number(Message request, string name) => request.Content[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => throw new InvalidDataException($"The {request.Header.MessageType}'s {name} is not a whole number."),
    };

    /// <summary>A truth value, or what counts when it is not there.</summary>
    internal static bool Flag(Message request, string name, bool otherwise) => request.Content[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };
}
