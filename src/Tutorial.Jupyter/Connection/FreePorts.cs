using System.Net;
using System.Net.Sockets;

namespace Tutorial.Jupyter;

/// <summary>Finds ports that nothing on this machine listens on.</summary>
/// <remarks>
/// The ports lie below those that operating systems hand out for outgoing connections (from 32768 on Linux, 49152 elsewhere). One of
/// those could be gone by the time a kernel has started: taken by any connection, even by the client's own first attempt to reach the
/// kernel, which then is connected to itself.
/// </remarks>
internal static class FreePorts
{
    internal const int Lowest = 15_000;
    internal const int Highest = 32_767;

    /// <summary>So many ports given out last are not given again: their kernel may not listen on them yet.</summary>
    private const int Remembered = 1000;

    private static readonly Lock Gate = new();
    private static readonly Queue<int> Given = new();

    /// <summary>So many different free ports; all are held open until all are found, so that none is given twice.</summary>
    internal static int[] Find(int count)
    {
        lock (Gate)
        {
            var ports = FindUnremembered(count);
            foreach (var port in ports)
            {
                Given.Enqueue(port);
            }

            while (Given.Count > Remembered)
            {
                Given.Dequeue();
            }

            return ports;
        }
    }

    private static int[] FindUnremembered(int count)
    {
        var listeners = new List<TcpListener>(count);
        try
        {
            while (listeners.Count < count)
            {
                var port = Random.Shared.Next(Lowest, Highest + 1);
                if (!Given.Contains(port) && Listen(port) is { } listener)
                {
                    listeners.Add(listener);
                }
            }

            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    /// <summary>Null where somebody else has the port.</summary>
    private static TcpListener? Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
