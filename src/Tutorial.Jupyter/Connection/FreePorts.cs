using System.Net;
using System.Net.Sockets;

namespace Tutorial.Jupyter;

/// <summary>Finds ports that nothing on this machine listens on.</summary>
internal static class FreePorts
{
    /// <summary>So many different free ports; all are held open until all are found, so that none is given twice.</summary>
    internal static int[] Find(int count)
    {
        var listeners = new List<TcpListener>(count);
        try
        {
            for (int index = 0; index < count; index++)
            {
                var listener = new TcpListener(IPAddress.Loopback, 0);
                listeners.Add(listener);
                listener.Start();
            }

            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
