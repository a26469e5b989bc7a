using System.Text.Json;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>A value from outside C#, as .NET Interactive gives it to C#.</summary>
/// <param name="Type">The type of its variable, as C# writes it.</param>
/// <param name="Value">The value.</param>
internal sealed record SharedValue(string Type, object Value)
{
    /// <summary>A text of a MIME type: JSON becomes a truth value, a number, a text or a document, everything else stays a text.</summary>
    /// <exception cref="DirectiveException">It is not the JSON it shall be.</exception>
    internal static SharedValue Of(string text, string? mimeType) =>
        mimeType is not null && MimeBundle.IsJson(mimeType) ? OfJson(text) : new SharedValue("string", text);

    /// <summary>A secret.</summary>
    internal static SharedValue OfPassword(string secret) => new($"global::{typeof(PasswordString).FullName}", new PasswordString(secret));

    /// <summary>What a word on a directive's line is: a truth value and a number count as JSON, all else as text.</summary>
    internal static SharedValue OfWord(string word)
    {
        try
        {
            using var document = JsonDocument.Parse(word);
            return document.RootElement.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
                ? OfJson(word)
                : new SharedValue("string", word);
        }
        catch (JsonException)
        {
            return new SharedValue("string", word);
        }
    }

    /// <exception cref="DirectiveException">It is not JSON.</exception>
    internal static SharedValue OfJson(string json)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => new SharedValue("bool", document.RootElement.GetBoolean()),
                JsonValueKind.Number => new SharedValue("double", document.RootElement.GetDouble()),
                JsonValueKind.String => new SharedValue("string", document.RootElement.GetString()!),
                _ => new SharedValue($"global::{typeof(JsonDocument).FullName}", document),
            };
        }
        catch (JsonException exception)
        {
            throw new DirectiveException($"The value is not JSON, though its MIME type says so: {exception.Message}", exception);
        }
    }
}
