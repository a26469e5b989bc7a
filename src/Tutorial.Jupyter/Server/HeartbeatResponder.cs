using NetMQ;
using NetMQ.Sockets;

namespace Tutorial.Jupyter;

/// <summary>Echoes every heartbeat from a thread of its own, so that a kernel that computes still shows that it lives.</summary>
internal sealed class HeartbeatResponder : IDisposable
{
    private static readonly TimeSpan StopPolling = TimeSpan.FromMilliseconds(100);

    private readonly RouterSocket socket;
    private readonly Thread thread;
    private volatile bool stopping;

    /// <param name="socket">Bound already; the responder owns it from here.</param>
    internal HeartbeatResponder(RouterSocket socket)
    {
        this.socket = socket;
        thread = new Thread(Echo) { IsBackground = true, Name = "heartbeat" };
        thread.Start();
    }

    public void Dispose()
    {
        stopping = true;
        thread.Join();
        socket.Dispose();
    }

    private void Echo()
    {
        List<byte[]> frames = [];
        while (!stopping)
        {
            if (socket.TryReceiveMultipartBytes(StopPolling, ref frames))
            {
                socket.TrySendMultipartBytes(TimeSpan.Zero, frames);
            }
        }
    }
}
