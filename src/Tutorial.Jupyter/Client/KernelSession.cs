using System.Globalization;

namespace Tutorial.Jupyter;

/// <summary>A kernel's process and the client connected to it, from start to end.</summary>
/// <remarks>When the process ends, every open request ends with a <see cref="KernelDiedException"/>: nothing ever waits for a kernel
/// that is gone.</remarks>
public sealed class KernelSession : IAsyncDisposable
{
    /// <summary>What a process sent just before it ended may still be on its way.</summary>
    private static readonly TimeSpan LastMessages = TimeSpan.FromMilliseconds(300);

    /// <summary>The last words of a process that ended are read at once, but on a busy machine.</summary>
    private static readonly TimeSpan LastWordsLimit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(5);

    /// <summary>How often a kernel is started whose ports turn out to be taken.</summary>
    private const int StartAttempts = 3;

    private readonly KernelProcess process;
    private readonly bool isInterruptedByMessage;
    private readonly KernelClient client;
    private readonly Task watch;
    private readonly CancellationTokenSource closing = new();

    private KernelSession(KernelProcess process, bool isInterruptedByMessage)
    {
        this.process = process;
        this.isInterruptedByMessage = isInterruptedByMessage;
        client = new KernelClient(process.Connection);
        watch = WatchAsync();
    }

    /// <summary>What the kernel says of itself.</summary>
    public KernelInfo Info { get; private set; } = new("", "", "", "", "");

    /// <summary>The operating system's number of the kernel's process.</summary>
    public int ProcessId => process.Id;

    /// <summary>Starts a kernel and waits until it answers; starts it again with other ports where one of its own was taken.</summary>
    /// <param name="kernel">Which kernel.</param>
    /// <param name="options">Where, with which environment and within which time.</param>
    /// <param name="cancellationToken">Ends the wait, and the kernel with it.</param>
    /// <exception cref="KernelStartException">The kernel did not start, ended at once, or did not answer in time.</exception>
    public static async Task<KernelSession> StartAsync(
        InstalledKernel kernel, KernelStartOptions options, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOnceAsync(kernel, options, cancellationToken).ConfigureAwait(false);
            }
            catch (KernelStartException exception) when (attempt < StartAttempts && PortConflict.Explains(exception.InnerException))
            {
                // Other ports are chosen each time.
            }
        }
    }

    /// <summary>Runs code.</summary>
    /// <param name="code">The text of a cell.</param>
    public KernelRequest Execute(string code) => client.Execute(code);

    /// <summary>Asks the kernel to stop the running cell, in the way that its specification names.</summary>
    public void Interrupt()
    {
        if (isInterruptedByMessage)
            client.RequestInterrupt();
        else
            process.Interrupt();
    }

    /// <summary>Asks the kernel to end, and ends it where it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.Exited.IsCompleted)
        {
            client.RequestShutdown();
            await Task.WhenAny(process.Exited, Task.Delay(ShutdownLimit)).ConfigureAwait(false);
        }

        await KillAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the kernel at once.</summary>
    public async Task KillAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);
        process.Dispose();
        await watch.ConfigureAwait(false);
        client.Dispose();
        closing.Dispose();
    }

    private static async Task<KernelSession> StartOnceAsync(
        InstalledKernel kernel, KernelStartOptions options, CancellationToken cancellationToken)
    {
        var session = new KernelSession(KernelProcess.Start(kernel, options), kernel.Specification.InterruptMode == "message");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartLimit);
        try
        {
            session.Info = await session.client.WaitUntilReadyAsync(limit.Token).ConfigureAwait(false);
            return session;
        }
        catch (Exception exception) when (exception is KernelDiedException or MalformedMessageException)
        {
            await session.KillAsync().ConfigureAwait(false);
            throw new KernelStartException($"The kernel '{kernel.Name}' did not start. {exception.Message}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            await session.KillAsync().ConfigureAwait(false);
            var seconds = options.StartLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            throw new KernelStartException($"The kernel '{kernel.Name}' did not answer within {seconds} s of its start.", exception);
        }
        catch
        {
            await session.KillAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task WatchAsync()
    {
        var exitCode = await process.Exited.ConfigureAwait(false);
        await Task.Delay(LastMessages, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await process.ConsoleEnded.WaitAsync(LastWordsLimit, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        client.Fail(new KernelDiedException(exitCode, process.LastWords));
    }
}
