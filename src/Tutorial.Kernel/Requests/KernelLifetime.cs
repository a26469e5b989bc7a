namespace Tutorial.Kernel;

/// <summary>When the kernel ends.</summary>
internal sealed class KernelLifetime
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isEnding;

    /// <summary>Whether a request has asked for the end.</summary>
    internal bool IsEnding => isEnding;

    /// <summary>Whether the kernel ends in order: the process that ends without it was ended by a cell.</summary>
    internal bool HasEnded => ended.Task.IsCompleted;

    /// <summary>The kernel ends once the request that is being answered is.</summary>
    internal void EndAfterThisRequest() => isEnding = true;

    /// <summary>The kernel ends now.</summary>
    internal void End() => ended.TrySetResult();

    /// <summary>Waits for the end.</summary>
    internal void Wait() => ended.Task.GetAwaiter().GetResult();
}
