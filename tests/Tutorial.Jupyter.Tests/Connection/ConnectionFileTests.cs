namespace Tutorial.Jupyter.Tests;

public sealed class ConnectionFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("kernel.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        var connection = ConnectionInfo.CreateLocal("some-kernel");
        ConnectionFile.Write(File, connection);
        Assert.Equal(connection, ConnectionFile.Read(File));
    }

    [Fact]
    public void A_local_connection_has_five_ports_a_key_and_the_loopback_address()
    {
        var connection = ConnectionInfo.CreateLocal("k");
        int[] ports = [connection.ShellPort, connection.ControlPort, connection.IopubPort, connection.StdinPort, connection.HeartbeatPort];
        Assert.Equal(5, ports.Distinct().Count());
        Assert.Equal("127.0.0.1", connection.Ip);
        Assert.True(connection.Key.Length >= 32);
        Assert.Equal(FormattableString.Invariant($"tcp://127.0.0.1:{ports[0]}"), connection.Endpoint(ports[0]));
    }

    [Fact]
    public void Only_the_owner_can_read_the_file_even_when_all_could_read_the_one_before()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        System.IO.File.WriteAllText(File, "");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File, (UnixFileMode)0b110_110_110);
            ConnectionFile.Write(File, ConnectionInfo.CreateLocal("k"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Theory]
    [InlineData("not JSON", "not JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("""{"shell_port":1,"control_port":2,"iopub_port":3,"stdin_port":4}""", "no port number named hb_port")]
    [InlineData("""{"shell_port":"1"}""", "no port number named shell_port")]
    [InlineData("""{"shell_port":70000}""", "no port number named shell_port")]
    [InlineData("""{"shell_port":1,"control_port":2,"iopub_port":3,"stdin_port":4,"hb_port":5,"transport":"ipc"}""", "only tcp")]
    [InlineData(
        """{"shell_port":1,"control_port":2,"iopub_port":3,"stdin_port":4,"hb_port":5,"key":"k","signature_scheme":"hmac-md5"}""",
        "only hmac-sha256")]
    public void A_file_that_is_none_is_refused_by_name(string content, string reason)
    {
        System.IO.File.WriteAllText(File, content);
        var message = Assert.Throws<InvalidDataException>(() => ConnectionFile.Read(File)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains(File, message, StringComparison.Ordinal);
    }
}
