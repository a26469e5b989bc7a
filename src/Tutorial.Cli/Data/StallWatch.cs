using System.Globalization;

namespace Tutorial.Cli.Data;

/// <summary>Waits for the network, but not for ever, and says in words what went wrong there.</summary>
/// <param name="limit">How long one thing may take.</param>
/// <param name="cancellationToken">Stops the waiting.</param>
internal sealed class StallWatch(TimeSpan limit, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource stalled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    /// <summary>Waits for one thing.</summary>
    /// <exception cref="TransferException">It took too long, or it failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> something)
    {
        stalled.CancelAfter(limit);
        try
        {
            return await something(stalled.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Meaning(exception) is { } failure)
        {
            throw failure;
        }
        finally
        {
            stalled.CancelAfter(Timeout.InfiniteTimeSpan);      // what is done between two waits, as writing to a slow disk, is no stall
        }
    }

    public void Dispose() => stalled.Dispose();

    private TransferException? Meaning(Exception exception) => exception switch
    {
        OperationCanceledException when stalled.IsCancellationRequested => new TransferException(
            TransferFailure.Broken, string.Create(CultureInfo.InvariantCulture, $"sent nothing for {limit.TotalSeconds:0.#} s"), exception),
        OperationCanceledException => new TransferException(
            TransferFailure.Unreachable,
            string.Create(CultureInfo.InvariantCulture, $"did not answer within {DownloadClient.ConnectLimit.TotalSeconds:0} s"),
            exception),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => new TransferException(TransferFailure.Unreachable, $"cannot be reached: {Innermost(exception)}", exception),
        HttpRequestException or IOException => new TransferException(
            TransferFailure.Broken,
            $"broke off: {Innermost(exception)}",
            exception),
        _ => null,
    };

    /// <summary>The reason that says most, without the full stop.</summary>
    private static string Innermost(Exception exception) => exception.GetBaseException().Message.TrimEnd('.');
}
