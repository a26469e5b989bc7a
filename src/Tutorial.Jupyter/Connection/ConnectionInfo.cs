using System.Globalization;

namespace Tutorial.Jupyter;

/// <summary>Where a kernel listens and with which key its messages are signed: the content of a connection file.</summary>
public sealed record ConnectionInfo
{
    /// <summary>The transport; only <c>tcp</c> is supported.</summary>
    internal string Transport { get; init; } = "tcp";

    /// <summary>The address the kernel binds to.</summary>
    internal string Ip { get; init; } = "127.0.0.1";

    /// <summary>The port for requests that run in order.</summary>
    public required int ShellPort { get; init; }

    /// <summary>The port for requests that overtake those on shell: shutdown and interrupt.</summary>
    public required int ControlPort { get; init; }

    /// <summary>The port on which the kernel publishes outputs and its status.</summary>
    public required int IopubPort { get; init; }

    /// <summary>The port on which the kernel asks for input.</summary>
    public required int StdinPort { get; init; }

    /// <summary>The port that echoes, to show that the kernel's process lives.</summary>
    public required int HeartbeatPort { get; init; }

    /// <summary>The key of the signatures; empty for no signing.</summary>
    public required string Key { get; init; }

    /// <summary>The signature scheme; only <c>hmac-sha256</c> is supported.</summary>
    internal string SignatureScheme { get; init; } = "hmac-sha256";

    /// <summary>The name of the kernelspec that was started; empty when unknown.</summary>
    public string KernelName { get; init; } = "";

    /// <summary>The endpoint of one of the ports, such as <c>tcp://127.0.0.1:5555</c>.</summary>
    internal string Endpoint(int port) => string.Create(CultureInfo.InvariantCulture, $"{Transport}://{Ip}:{port}");

    /// <summary>A connection on this machine with a fresh random key, on five ports that were free a moment ago.</summary>
    /// <param name="kernelName">The name of the kernelspec to be started.</param>
    internal static ConnectionInfo CreateLocal(string kernelName)
    {
        var ports = FreePorts.Find(5);
        return new ConnectionInfo
        {
            ShellPort = ports[0],
            ControlPort = ports[1],
            IopubPort = ports[2],
            StdinPort = ports[3],
            HeartbeatPort = ports[4],
            Key = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
            KernelName = kernelName,
        };
    }
}
