namespace Tutorial.Jupyter;

/// <summary>The channels of a kernel over which messages travel; the heartbeat carries none.</summary>
public enum KernelChannel
{
    /// <summary>Requests that run one after the other.</summary>
    Shell,

    /// <summary>Requests that overtake those on shell: shutdown and interrupt.</summary>
    Control,

    /// <summary>The kernel's questions to the person at the front end, and the answers.</summary>
    Stdin,

    /// <summary>What the kernel publishes to every front end: outputs and its status.</summary>
    Iopub,
}
