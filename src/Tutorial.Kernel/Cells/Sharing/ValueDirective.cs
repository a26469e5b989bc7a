using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary><c>#!value</c>: stores a text, from the cell, the line, a file or the web, for <c>#!set</c> and <c>#!share</c>.</summary>
/// <param name="sources">Where it is stored.</param>
internal sealed class ValueDirective(ValueSources sources)
{
    private const string Name = "--name";
    private const string MimeType = "--mime-type";
    private const string FromFile = "--from-file";
    private const string FromUrl = "--from-url";
    private const string FromValue = "--from-value";

    private static readonly DirectiveUsage Usage = new(
        "#!value --name NAME [--from-file FILE | --from-url URL | --from-value VALUE] [--mime-type TYPE], with the text on the next lines",
        [Name, MimeType, FromFile, FromUrl, FromValue],
        [],
        Positional: 0);

    private static readonly HttpClient Web = new();

    /// <summary>Stores the text, and shows it when the line says what it is.</summary>
    /// <exception cref="DirectiveException">The line cannot be done as it is written.</exception>
    internal void Run(ValuePart part, CancellationToken cancellationToken)
    {
        var arguments = new DirectiveArguments(Usage, part.Arguments);
        var name = sources.Text(arguments.Required(Name), Name);
        var mimeType = sources.OptionalText(arguments, MimeType);
        var (text, found) = Read(arguments, part.Text, cancellationToken);
        sources.Store(name, new FormattedValue(mimeType ?? found, text));
        if (mimeType is not null)
        {
            text.DisplayAs(mimeType);
        }
    }

    private (string Text, string MimeType) Read(DirectiveArguments arguments, string text, CancellationToken cancellationToken)
    {
        string[] given = [.. new[] { FromFile, FromUrl, FromValue }.Where(option => arguments.Option(option) is not null)];
        if (given.Length > 1)
        {
            throw new DirectiveException($"#!value has {given[0]} and {given[1]}; it takes one of them.");
        }

        if (given.Length == 0)
        {
            return (text, "text/plain");
        }

        if (text.Length > 0)
        {
            throw new DirectiveException($"#!value has {given[0]} and a text on the next lines; it takes one of them.");
        }

        var value = sources.Text(arguments.Required(given[0]), given[0]);
        return given[0] switch
        {
            FromFile => (File.ReadAllText(value), "text/plain"),
            FromUrl => Fetch(value, cancellationToken),
            _ => (value, "text/plain"),
        };
    }

    private static (string Text, string MimeType) Fetch(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new DirectiveException($"#!value cannot read {url}; --from-url takes an address that begins with http:// or https://.");
        }

        using var response = Web.GetAsync(address, cancellationToken).GetAwaiter().GetResult().EnsureSuccessStatusCode();
        return (
            response.Content.ReadAsStringAsync(cancellationToken).GetAwaiter().GetResult(),
            response.Content.Headers.ContentType?.MediaType ?? "text/plain");
    }
}
