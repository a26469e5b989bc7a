using System.Net;
using System.Net.Sockets;

namespace Tutorial.Kernel.Tests;

/// <summary>A source that refuses every connection: the port is bound, and nobody listens.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    internal ClosedPort() => socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    internal string Address => FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/index.json");

    public void Dispose() => socket.Dispose();
}
