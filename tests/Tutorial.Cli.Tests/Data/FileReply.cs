using System.Globalization;

namespace Tutorial.Cli.Tests;

/// <summary>What a <see cref="FileServer"/> answers, word for word.</summary>
internal sealed record FileReply(string Status, byte[] Body, params string[] Headers)
{
    /// <summary>How many bytes of the body are sent; all of them where it is null.</summary>
    public int? Sent { get; init; }

    /// <summary>Whether the connection stays open with nothing on it, instead of being closed.</summary>
    public bool Stalls { get; init; }

    /// <summary>What an honest server answers, with If-Range and Range.</summary>
    public static FileReply To(FileRequest request, byte[] file, string? tag = "\"v1\"")
    {
        string[] version = tag is null ? [] : [$"ETag: {tag}"];
        return request.From is { } from && (request.IfRange is null || request.IfRange == tag)
            ? Rest(file, from, [.. version])
            : new FileReply("200 OK", file, [Length(file.Length), .. version]);
    }

    public static FileReply Rest(byte[] file, int from, params string[] headers) => new(
        "206 Partial Content",
        file[from..],
        [
            Length(file.Length - from),
            string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{file.Length - 1}/{file.Length}"),
            .. headers,
        ]);

    public static FileReply Empty(string status, params string[] headers) => new(status, [], [Length(0), .. headers]);

    public static string Length(long bytes) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes}");
}
