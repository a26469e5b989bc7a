using System.Net;
using System.Net.Sockets;

namespace Tutorial.Jupyter.Tests.Connection;

public sealed class FreePortsTests
{
    [Fact]
    public void No_port_is_one_that_an_outgoing_connection_may_get()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        var outgoing = ((IPEndPoint)client.Client.LocalEndPoint!).Port;

        Assert.All(FreePorts.Find(50), port => Assert.InRange(port, 1024, Math.Min(outgoing, 32_768) - 1));
    }

    [Fact]
    public void Every_port_is_given_once()
    {
        Assert.Distinct(FreePorts.Find(200));
    }

    [Fact]
    public void Every_port_can_be_listened_on()
    {
        Assert.All(FreePorts.Find(20), port =>
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        });
    }
}
