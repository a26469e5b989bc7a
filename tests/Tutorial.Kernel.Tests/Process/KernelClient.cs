using System.Diagnostics;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>Starts the kernel as a process of its own and talks to it over its sockets.</summary>
internal sealed class KernelClient : IDisposable
{
    /// <summary>Many times what is waited for takes, on a machine that is busy too: it ends a test that would never end.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>What a kernel sent before it ended has come by then; it is looked at that often whether it has.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder folder = new();
    private readonly MessageCodec codec;
    private readonly DealerSocket shell;
    private readonly DealerSocket control;
    private readonly SubscriberSocket iopub;

    internal KernelClient(string? parentProcess = null)
        : this(new Dictionary<string, string?> { ["JPY_PARENT_PID"] = parentProcess })
    {
    }

    internal KernelClient(IReadOnlyDictionary<string, string?> environment, params string[] before)
    {
        Connection = ConnectionInfo.CreateLocal("test");
        codec = new MessageCodec(new MessageSigner(Connection.Key));
        var file = Path.Combine(folder.Path, "connection.json");
        ConnectionFile.Write(file, Connection);
        Process = Start(["--connection-file", file], environment, before);
        shell = new DealerSocket(Connection.Endpoint(Connection.ShellPort));
        control = new DealerSocket(Connection.Endpoint(Connection.ControlPort));
        iopub = new SubscriberSocket(Connection.Endpoint(Connection.IopubPort));
        iopub.SubscribeToAnyTopic();
        WaitUntilSubscribed();
    }

    internal ConnectionInfo Connection { get; }

    internal Process Process { get; }

    public void Dispose()
    {
        shell.Dispose();
        control.Dispose();
        iopub.Dispose();
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
        folder.Dispose();
    }

    /// <param name="arguments">The kernel's arguments.</param>
    /// <param name="environment">What is set beside this process's environment.</param>
    /// <param name="before">A program that starts the kernel, and its arguments.</param>
    internal static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, params string[] before)
    {
        string[] command = [.. before, "dotnet", Installed.Kernel, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,        // this process's may change, and be deleted, meanwhile
        };
        start.Environment["JPY_PARENT_PID"] = null;
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    internal void SendRaw(params byte[][] frames) => shell.SendMultipartBytes(frames);

    internal Message SendOnShell(string type, JsonObject content) => Send(shell, type, content);

    internal Message SendOnControl(string type, JsonObject content) => Send(control, type, content);

    internal Message ReplyOnShell(Message request) => Receive(shell, request);

    internal Message ReplyOnControl(Message request) => Receive(control, request);

    /// <summary>Runs a cell.</summary>
    /// <returns>What was published for it between busy and idle.</returns>
    internal IReadOnlyList<Message> Execute(string code)
    {
        var request = SendOnShell(MessageType.ExecuteRequest, new JsonObject { ["code"] = code });
        var published = new List<Message>();
        while (true)
        {
            var message = Receive(iopub, request);
            if (message.Header.MessageType != MessageType.Status)
            {
                published.Add(message);
            }
            else if (message.Content["execution_state"]!.GetValue<string>() == "idle")
            {
                ReplyOnShell(request);
                return published;
            }
        }
    }

    /// <summary>The next message of that type that a request causes.</summary>
    internal Message NextPublished(Message request, string messageType)
    {
        while (true)
        {
            if (Receive(iopub, request) is { } message && message.Header.MessageType == messageType)
            {
                return message;
            }
        }
    }

    private Message Send(DealerSocket socket, string type, JsonObject content)
    {
        var request = Message.Create(type, content, "client");
        socket.SendMultipartBytes(codec.Encode(request));
        return request;
    }

    private Message Receive(NetMQSocket socket, Message request)
    {
        while (true)
        {
            var message = codec.Decode(Frames(socket, request));
            if (message.ParentHeader?.MessageId == request.Header.MessageId)
            {
                return message;
            }
        }
    }

    /// <summary>A kernel that has ended says nothing more, and one that is alive has time: it may be one of many on a busy machine.</summary>
    private List<byte[]> Frames(NetMQSocket socket, Message request)
    {
        List<byte[]> frames = [];
        var clock = Stopwatch.StartNew();
        bool hadEnded;
        do
        {
            hadEnded = Process.HasExited;
            if (socket.TryReceiveMultipartBytes(Tick, ref frames))
            {
                return frames;
            }
        }
        while (!hadEnded && clock.Elapsed < Patience);
        throw new InvalidOperationException($"The kernel said nothing to {request.Header.MessageType}{(hadEnded ? ", for it has ended" : "")}.");
    }

    private void WaitUntilSubscribed()
    {
        List<byte[]> frames = [];
        var clock = Stopwatch.StartNew();
        do
        {
            Assert.True(clock.Elapsed < Patience, "nothing is published");
            ReplyOnShell(SendOnShell(MessageType.KernelInfoRequest, []));
        }
        while (!iopub.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(100), ref frames));
    }
}
