using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tutorial.Kernel.Tests;

public sealed class RestoreProcessTests : IDisposable
{
    /// <summary>Many times what is waited for takes: it ends a test that would never end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Feed feed = new();

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_restore_that_never_ends_is_stopped_after_the_limit_and_its_last_words_are_told()
    {
        // The time is over once the program has come as far as to wait for its child.
        var clock = new SteppingClock(() => ChildIsThere() ? TimeSpan.FromSeconds(6) : TimeSpan.Zero);
        var notebook = new Notebook(feed.Restorer(new RestoreProcess(Hanging(), TimeSpan.FromSeconds(5), clock)));

        var error = notebook.Fail("#r \"nuget: Any, 1.0.0\"");

        Assert.Equal("The restore of packages was stopped after 5 s; its last words: waiting for the feed", error.Message);
        Assert.True(ChildIsGone());
    }

    [Fact]
    public void An_interrupt_stops_a_restore_and_its_children()
    {
        var notebook = new Notebook(feed.Restorer(new RestoreProcess(Hanging(), Patience, TimeProvider.System)));
        var watcher = Task.Run(
            () =>
            {
                SpinWait.SpinUntil(ChildIsThere, Patience);
                notebook.Interrupt.Request();
            },
            TestContext.Current.CancellationToken);

        notebook.Run("#r \"nuget: Any, 1.0.0\"\nConsole.Write(1);");

        Assert.True(watcher.IsCompleted);
        Assert.Equal("Interrupted", notebook.Error?.Name);
        Assert.True(ChildIsGone());
        Assert.Empty(Directory.GetFileSystemEntries(feed.CacheFolder));
    }

    [SoakFact]
    public void A_kernel_that_ends_takes_its_restore_with_it()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        feed.Configure($"http://{silent.LocalEndpoint}/index.json");
        using var client = new KernelClient(new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = feed.CacheFolder });
        client.Execute($"System.IO.Directory.SetCurrentDirectory(@\"{Directory.GetCurrentDirectory()}\");");
        client.SendOnShell(
            Tutorial.Jupyter.MessageType.ExecuteRequest,
            new System.Text.Json.Nodes.JsonObject { ["code"] = "#r \"nuget: Silent, 1.0.0\"" });
        using var asked = silent.AcceptTcpClient();

        client.ReplyOnControl(client.SendOnControl(Tutorial.Jupyter.MessageType.ShutdownRequest, []));

        Assert.True(client.Process.WaitForExit(Patience));
        Assert.Equal(0, client.Process.ExitCode);
        // The restore's end of the connection closes when its process ends.
        asked.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        Assert.True(EndOfStream(asked));
    }

    private string ChildFile => Path.Combine(feed.Folder("programs"), "child");

    /// <summary>A program in the place of dotnet that says something, starts a child and waits for it.</summary>
    private string Hanging()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        var path = Path.Combine(feed.Folder("programs"), "hanging");
        File.WriteAllText(path, $"#!/bin/sh\necho waiting for the feed\nsleep 600 &\necho $! > '{ChildFile}'\nwait\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        return path;
    }

    private bool ChildIsThere() => File.Exists(ChildFile) && File.ReadAllText(ChildFile).Contains('\n', StringComparison.Ordinal);

    private bool ChildIsGone()
    {
        try
        {
            using var child = Process.GetProcessById(int.Parse(File.ReadAllText(ChildFile), CultureInfo.InvariantCulture));
            return child.WaitForExit(Patience);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static bool EndOfStream(TcpClient client)
    {
        var buffer = new byte[4096];
        try
        {
            while (client.GetStream().Read(buffer) > 0)
            {
            }

            return true;
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return true;
        }
    }
}
