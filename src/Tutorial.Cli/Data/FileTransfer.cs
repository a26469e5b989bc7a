using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Tutorial.Cli.Data;

/// <summary>One request for a file, or for the rest of it.</summary>
/// <param name="client">Sends the request.</param>
/// <param name="file">What the file has to be.</param>
/// <param name="stallLimit">How long nothing may come.</param>
/// <param name="display">Shows the bytes that come.</param>
internal sealed class FileTransfer(HttpClient client, Cifar10File file, TimeSpan stallLimit, IDownloadDisplay display)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Gets what is missing of the file.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="part">What is there, and takes the rest. A server that sends the whole file replaces it.</param>
    /// <param name="cancellationToken">Stops; what has come is kept.</param>
    /// <exception cref="TransferException">The file is not whole yet; what has come of it is kept where it can be of use.</exception>
    /// <exception cref="IOException">The disk cannot take it.</exception>
    public async Task ContinueAsync(Uri address, PartialFile part, CancellationToken cancellationToken)
    {
        if (part.Length > file.Bytes)
            part.Discard();
        if (part.Length == file.Bytes)
            return;

        using var watch = new StallWatch(stallLimit, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (part.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, null);
            request.Headers.IfRange = part.VersionAt(address);
        }

        using var response = await watch.WaitAsync(token => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token))
            .ConfigureAwait(false);
        RequireFile(response, part);
        var target = response.StatusCode == HttpStatusCode.PartialContent
            ? Rest(response, address, part)
            : part.Begin(address, VersionOf(response));
        await using (target.ConfigureAwait(false))
            await ReceiveAsync(response, target, watch, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReceiveAsync(HttpResponseMessage response, FileStream target, StallWatch watch, CancellationToken cancellationToken)
    {
        var body = await watch.WaitAsync(response.Content.ReadAsStreamAsync).ConfigureAwait(false);
        var buffer = new byte[BufferBytes];
        display.Begin(target.Position);
        while (true)
        {
            var read = await watch.WaitAsync(token => body.ReadAsync(buffer, token).AsTask()).ConfigureAwait(false);
            if (read == 0)
                break;
            if (target.Position + read > file.Bytes)
            {
                target.SetLength(0);
                throw new TransferException(TransferFailure.Refused, string.Create(
                    CultureInfo.InvariantCulture, $"sends more than the {file.Bytes:N0} bytes of the published file"));
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            display.Have(target.Position);
        }

        if (target.Position < file.Bytes)
        {
            throw new TransferException(TransferFailure.Broken, string.Create(
                CultureInfo.InvariantCulture, $"ended after {target.Position:N0} of {file.Bytes:N0} bytes"));
        }
    }

    /// <summary>Refuses an answer without the file.</summary>
    private void RequireFile(HttpResponseMessage response, PartialFile part)
    {
        var answer = string.Create(CultureInfo.InvariantCulture, $"answered {(int)response.StatusCode} {response.ReasonPhrase}");
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                RequireSize(response.Content.Headers.ContentLength);
                break;
            case HttpStatusCode.PartialContent:
                RequireSize(response.Content.Headers.ContentRange?.Length);
                break;
            case HttpStatusCode.RequestedRangeNotSatisfiable:
                part.Discard();
                throw new TransferException(TransferFailure.Broken, answer);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new TransferException(TransferFailure.Broken, answer);
            case >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest when response.Headers.Location is { } location:
                throw new TransferException(
                    TransferFailure.Refused,
                    $"redirects to {location}, which is not followed: it leaves https, or it is the sixth redirect");
            default:
                throw new TransferException(TransferFailure.Refused, answer);
        }
    }

    private void RequireSize(long? bytes)
    {
        if (bytes is { } offered && offered != file.Bytes)
        {
            throw new TransferException(TransferFailure.Refused, string.Create(
                CultureInfo.InvariantCulture, $"offers {offered:N0} bytes, where the published file has {file.Bytes:N0}"));
        }
    }

    /// <summary>The file behind its last byte, where the answer goes on from there with the same version.</summary>
    private static FileStream Rest(HttpResponseMessage response, Uri address, PartialFile part)
    {
        var (known, sent) = (part.VersionAt(address)?.EntityTag, response.Headers.ETag);
        var isSameVersion = known is null || sent is null || known.Equals(sent);
        if (isSameVersion && response.Content.Headers.ContentRange?.From == part.Length)
            return part.Continue();

        part.Discard();
        throw new TransferException(
            TransferFailure.Broken,
            isSameVersion ? "sent another part than the rest" : "has another version of the file than before");
    }

    /// <summary>What a later request can ask for the rest of: a weak entity tag says too little.</summary>
    private static RangeConditionHeaderValue? VersionOf(HttpResponseMessage response) => response switch
    {
        { Headers.ETag: { IsWeak: false } tag } => new RangeConditionHeaderValue(tag),
        { Content.Headers.LastModified: { } modified } => new RangeConditionHeaderValue(modified),
        _ => null,
    };
}
