using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

[Collection(nameof(KernelProcessTests))]
public sealed class KernelProcessTests
{
    [Fact]
    public void A_kernel_runs_cells_survives_nonsense_and_ends_when_told()
    {
        using var client = new KernelClient();
        Assert.Equal(
            [MessageType.ExecuteInput, MessageType.Stream, MessageType.ExecuteResult],
            client.Execute("Console.Write(1); 2").Select(message => message.Header.MessageType));

        client.SendRaw([1], [2]);
        client.SendOnShell("bogus_request", []);
        client.SendOnShell(MessageType.ExecuteRequest, []);
        Assert.Equal("after", client.Execute("\"after\"")[^1].Content["data"]!["text/plain"]!.GetValue<string>());

        var shutdown = client.SendOnControl(MessageType.ShutdownRequest, new JsonObject { ["restart"] = true });
        var reply = client.ReplyOnControl(shutdown);
        Assert.True(reply.Content["restart"]!.GetValue<bool>());
        Assert.True(client.Process.WaitForExit(KernelClient.Patience));
        Assert.Equal(0, client.Process.ExitCode);
        var log = client.Process.StandardError.ReadToEnd();
        Assert.Contains("delimiter", log, StringComparison.Ordinal);
        Assert.Contains("bogus_request", log, StringComparison.Ordinal);
        Assert.Contains("no text named code", log, StringComparison.Ordinal);
    }

    [Fact]
    public void The_heart_beats_and_control_answers_while_a_cell_computes_and_the_kernel_ends_though_it_does()
    {
        using var client = new KernelClient();
        client.Execute("1");
        client.SendOnShell(MessageType.ExecuteRequest, new JsonObject { ["code"] = "while (true) { }" });
        using var heart = new RequestSocket(client.Connection.Endpoint(client.Connection.HeartbeatPort));

        heart.SendFrame("beat");
        Assert.True(heart.TryReceiveFrameString(KernelClient.Patience, out var beat));
        Assert.Equal("beat", beat);
        client.ReplyOnControl(client.SendOnControl(MessageType.KernelInfoRequest, []));
        client.ReplyOnControl(client.SendOnControl(MessageType.ShutdownRequest, []));
        Assert.True(client.Process.WaitForExit(KernelClient.Patience));
        Assert.Equal(0, client.Process.ExitCode);
    }

    [Fact]
    public void A_kernel_ends_when_the_process_that_started_it_is_gone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows the variable holds a handle, not a process's identifier.");
        using var parent = Process.Start(new ProcessStartInfo("sleep", ["600"]))!;
        using var client = new KernelClient(parent.Id.ToString(CultureInfo.InvariantCulture));
        client.Execute("1");

        parent.Kill();

        Assert.True(client.Process.WaitForExit(KernelClient.Patience));
    }

    [Theory]
    [InlineData]
    [InlineData("--connection-file")]
    [InlineData("a", "b")]
    [InlineData("--help")]
    public void Wrong_arguments_are_a_usage_error(params string[] arguments) => AssertEnds(arguments, 2, "Usage:");

    [Fact]
    public void A_missing_connection_file_is_named() => AssertEnds(["--connection-file", "/nowhere/connection.json"], 3, "/nowhere/connection.json");

    [Fact]
    public void A_malformed_connection_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("connection.json", "{}");
        AssertEnds(["--connection-file", file], 3, file);
    }

    [Fact]
    public void A_port_that_is_taken_is_named_and_the_kernel_ends()
    {
        using var folder = new TemporaryFolder();
        var connection = ConnectionInfo.CreateLocal("test");
        using var taken = new RouterSocket("@" + connection.Endpoint(connection.ControlPort));
        var file = Path.Combine(folder.Path, "connection.json");
        ConnectionFile.Write(file, connection);
        AssertEnds(["--connection-file", file], 3, connection.Endpoint(connection.ControlPort));
    }

    private static void AssertEnds(string[] arguments, int exitCode, string reason)
    {
        using var process = KernelClient.Start(arguments);
        var log = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(KernelClient.Patience));
        Assert.Equal(exitCode, process.ExitCode);
        Assert.Contains(reason, log, StringComparison.Ordinal);
        Assert.Single(log.Trim().Split('\n'));
    }
}
