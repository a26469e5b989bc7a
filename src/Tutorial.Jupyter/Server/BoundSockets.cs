using System.Net.Sockets;
using NetMQ;

namespace Tutorial.Jupyter;

/// <summary>Binds a kernel's sockets one by one and, unless all are kept, closes those that were bound.</summary>
internal sealed class BoundSockets(ConnectionInfo connection) : IDisposable
{
    private static readonly TimeSpan TimeToSendAfterClosing = TimeSpan.FromSeconds(1);

    private readonly List<NetMQSocket> bound = [];

    public void Dispose() => bound.ForEach(socket => socket.Dispose());

    /// <exception cref="IOException">The port cannot be bound.</exception>
    internal TSocket Bind<TSocket>(TSocket socket, int port)
        where TSocket : NetMQSocket
    {
        bound.Add(socket);
        // Nothing a kernel says may be lost because a front end reads slowly.
        socket.Options.SendHighWatermark = 0;
        socket.Options.Linger = TimeToSendAfterClosing;
        var endpoint = connection.Endpoint(port);
        try
        {
            socket.Bind(endpoint);
            return socket;
        }
        catch (Exception exception) when (exception is NetMQException or SocketException)
        {
            var reason = exception is AddressAlreadyInUseException
                ? "another program has the port; start the kernel again."
                : exception.Message;
            throw new IOException($"The kernel cannot listen on {endpoint}: {reason}", exception);
        }
    }

    /// <summary>All are bound and have another owner now.</summary>
    internal void Keep() => bound.Clear();
}
