namespace Tutorial.Kernel;

/// <summary>When the kernel ends.</summary>
internal sealed class KernelLifetime
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isEnding;

    /// <summary>Whether a request has asked for the end.</summary>
    internal bool IsEnding => isEnding;

    /// <summary>The kernel ends once the request that is being answered is.</summary>
    internal void EndAfterThisRequest() => isEnding = true;

    /// <summary>The kernel ends now.</summary>
    internal void End() => ended.TrySetResult();

    /// <summary>Waits for the end.</summary>
    internal void Wait() => ended.Task.GetAwaiter().GetResult();
}
