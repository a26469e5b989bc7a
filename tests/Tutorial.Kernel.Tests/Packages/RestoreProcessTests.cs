using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tutorial.Kernel.Tests;

public sealed class RestoreProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Feed feed = new();

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_restore_from_a_source_that_never_answers_is_stopped_after_the_limit_and_says_so()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        feed.Configure($"http://{silent.LocalEndpoint}/index.json");
        var notebook = new Notebook(feed.Restorer(new RestoreProcess(RestoreProcess.DotnetOfThisProcess(), TimeSpan.FromSeconds(4))));

        var error = notebook.Fail("#r \"nuget: Silent, 1.0.0\"");

        Assert.StartsWith("The restore of packages was stopped after 4 s; its last words: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_words_of_a_restore_that_was_stopped_are_told()
    {
        var notebook = new Notebook(feed.Restorer(new RestoreProcess(Hanging(), TimeSpan.FromSeconds(2))));
        Assert.EndsWith("its last words: waiting for the feed", notebook.Fail("#r \"nuget: Any, 1.0.0\"").Message, StringComparison.Ordinal);
        Assert.True(ChildIsGone());
    }

    [Fact]
    public void An_interrupt_stops_a_restore_and_its_children()
    {
        var notebook = new Notebook(feed.Restorer(new RestoreProcess(Hanging(), Patience)));
        var watcher = Task.Run(
            () =>
            {
                SpinWait.SpinUntil(() => File.Exists(ChildFile) && File.ReadAllText(ChildFile).Contains('\n', StringComparison.Ordinal), Patience);
                notebook.Interrupt.Request();
            },
            TestContext.Current.CancellationToken);

        notebook.Run("#r \"nuget: Any, 1.0.0\"\nConsole.Write(1);");

        Assert.True(watcher.IsCompleted);
        Assert.Equal("Interrupted", notebook.Error?.Name);
        Assert.True(ChildIsGone());
        Assert.Empty(Directory.GetFileSystemEntries(feed.CacheFolder));
    }

    [Fact]
    public void A_kernel_that_ends_takes_its_restore_with_it()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        feed.Configure($"http://{silent.LocalEndpoint}/index.json");
        using var client = new KernelClient(new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = feed.CacheFolder });
        client.SendOnShell(Tutorial.Jupyter.MessageType.ExecuteRequest, new System.Text.Json.Nodes.JsonObject { ["code"] = "#r \"nuget: Silent, 1.0.0\"" });
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
