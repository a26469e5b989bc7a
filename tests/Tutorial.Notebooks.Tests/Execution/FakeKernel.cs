using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>A kernel in the test's own process that answers each code with what a script says, in any order and form.</summary>
internal sealed class FakeKernel : IDisposable
{
    private readonly MessageCodec codec;
    private readonly RouterSocket shell = new();
    private readonly RouterSocket control = new();
    private readonly PublisherSocket iopub = new();
    private readonly NetMQPoller poller;
    private readonly Dictionary<string, Action<Turn>> script;
    private int executionCount;

    public FakeKernel(Dictionary<string, Action<Turn>> script)
    {
        this.script = script;
        codec = new MessageCodec(new MessageSigner(Connection.Key));
        shell.Bind(Connection.Endpoint(Connection.ShellPort));
        control.Bind(Connection.Endpoint(Connection.ControlPort));
        iopub.Bind(Connection.Endpoint(Connection.IopubPort));
        shell.ReceiveReady += (_, _) => Answer(codec.Decode(shell.ReceiveMultipartBytes()));
        poller = [shell, control];
        poller.RunAsync();
    }

    public ConnectionInfo Connection { get; } = ConnectionInfo.CreateLocal("fake");

    public List<string> Executed { get; } = [];

    public void Dispose()
    {
        poller.Dispose();
        shell.Dispose();
        control.Dispose();
        iopub.Dispose();
    }

    private void Answer(Message request)
    {
        var turn = new Turn(this, request);
        if (request.Header.MessageType == MessageType.KernelInfoRequest)
        {
            turn.Publish(MessageType.Status, """{"execution_state":"busy"}""");
            turn.Reply("""{"status":"ok","implementation":"fake","language_info":{"name":"fake"}}""", MessageType.KernelInfoReply);
            turn.Idle();
            return;
        }

        var code = request.Content["code"]!.GetValue<string>();
        Executed.Add(code);
        turn.Count = ++executionCount;
        script[code](turn);
    }

    private void Send(NetMQSocket socket, Message message) => socket.SendMultipartBytes(codec.Encode(message));

    /// <summary>What the kernel can do with one request.</summary>
    internal sealed class Turn(FakeKernel kernel, Message request)
    {
        public int Count { get; set; }

        public void Publish(string messageType, string content) =>
            kernel.Send(kernel.iopub, Message.Create(messageType, JsonNode.Parse(content)!.AsObject(), "fake", request.Header));

        public void Reply(string content, string messageType = MessageType.ExecuteReply) =>
            kernel.Send(kernel.shell, request.Reply(messageType, JsonNode.Parse(content)!.AsObject(), "fake"));

        public void Idle() => Publish(MessageType.Status, """{"execution_state":"idle"}""");

        public void Print(string text, string stream = "stdout") => Publish(
            MessageType.Stream, new JsonObject { ["name"] = stream, ["text"] = text }.ToJsonString());

        public void Display(string text, string? id = null) => Publish(MessageType.DisplayData, Displayed(text, id));

        public void Update(string text, string id) => Publish(MessageType.UpdateDisplayData, Displayed(text, id));

        public void Finish()
        {
            Reply($$"""{"status":"ok","execution_count":{{Count}}}""");
            Idle();
        }

        public void FinishWithError(string name = "Boom", string value = "it broke")
        {
            Reply($$"""{"status":"error","ename":"{{name}}","evalue":"{{value}}","traceback":["{{name}}: {{value}}"]}""");
            Idle();
        }

        /// <summary>A frame that bears another key's signature.</summary>
        public void ReplyForged() => kernel.shell.SendMultipartBytes(
            new MessageCodec(new MessageSigner("another key")).Encode(request.Reply(MessageType.ExecuteReply, [], "fake")));

        private static string Displayed(string text, string? id) => new JsonObject
        {
            ["data"] = new JsonObject { ["text/plain"] = text },
            ["metadata"] = new JsonObject(),
            ["transient"] = id is null ? [] : new JsonObject { ["display_id"] = id },
        }.ToJsonString();
    }
}
