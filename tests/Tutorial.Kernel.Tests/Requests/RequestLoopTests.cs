using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class RequestLoopTests
{
    private readonly RequestQueue queue = new();
    private readonly KernelLifetime lifetime = new();
    private readonly List<(KernelChannel Channel, Message Message)> sent = [];
    private readonly List<string> log = [];

    [Fact]
    public void Every_request_stands_between_busy_and_idle_and_its_reply_between_them()
    {
        Run([Request(MessageType.KernelInfoRequest)]);
        Assert.Equal(["busy", MessageType.KernelInfoReply, "idle", "busy", "shutdown_reply", "idle"], Summary());
    }

    [Fact]
    public void Everything_names_its_request_as_parent()
    {
        var request = Request(MessageType.KernelInfoRequest);
        Run([request]);
        Assert.All(sent.Take(3), message => Assert.Equal(request.Header, message.Message.ParentHeader));
    }

    [Fact]
    public void An_unknown_request_is_logged_and_gets_no_reply()
    {
        Run([Request("bogus_request")]);
        Assert.Equal(["busy", "idle"], Summary().Take(2));
        Assert.Contains("bogus_request", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_throws_is_logged_and_the_next_request_is_answered()
    {
        Run([Request(MessageType.IsCompleteRequest), Request(MessageType.KernelInfoRequest)]);
        Assert.Equal(["busy", "is_complete_reply", "idle", "busy", MessageType.KernelInfoReply, "idle"], Summary().Take(6));
        Assert.Equal("error", sent[1].Message.Content["status"]!.GetValue<string>());
        Assert.Single(log);
    }

    [Fact]
    public void Aborted_cells_are_answered_as_aborted_and_other_requests_as_ever()
    {
        queue.Add(Request(MessageType.ExecuteRequest));
        queue.Add(Request(MessageType.KernelInfoRequest));
        queue.AbortQueued();
        Run([Request(MessageType.ExecuteRequest)]);
        Assert.Equal(
            ["aborted", "ok", "ran"],
            sent.Where(message => message.Channel == KernelChannel.Shell).Take(3).Select(message => message.Message.Content["status"]!.GetValue<string>()));
    }

    [Fact]
    public void A_comm_that_is_opened_is_closed_at_once()
    {
        Run([Request(MessageType.CommOpen, new JsonObject { ["comm_id"] = "c" })]);
        Assert.Equal(["busy", MessageType.CommClose, "idle"], Summary().Take(3));
        Assert.Equal("c", sent[1].Message.Content["comm_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(MessageType.CommMessage)]
    [InlineData(MessageType.CommClose)]
    public void What_comes_over_a_comm_is_logged_and_gets_no_reply(string type)
    {
        Run([Request(type, new JsonObject { ["comm_id"] = "c" })]);
        Assert.Equal(["busy", "idle"], Summary().Take(2));
        Assert.Contains("\"c\"", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comm_without_an_identifier_gets_no_reply()
    {
        Run([Request(MessageType.CommMessage), Request(MessageType.CommClose)]);
        Assert.Equal(["busy", "idle", "busy", "idle"], Summary().Take(4));
        Assert.Equal(2, log.Count);
    }

    [Fact]
    public void An_aborted_cell_stands_between_busy_and_idle_and_its_reply_has_the_count()
    {
        queue.Add(Request(MessageType.ExecuteRequest));
        queue.AbortQueued();
        Run([]);
        Assert.Equal(["busy", MessageType.ExecuteReply, "idle"], Summary().Take(3));
        Assert.Equal("""{"status":"aborted","execution_count":7}""", sent[1].Message.Content.ToJsonString());
    }

    [Fact]
    public void A_cell_that_cannot_be_handled_is_answered_with_the_count()
    {
        Run([Request(MessageType.ExecuteRequest, new JsonObject { ["fails"] = true })]);
        Assert.Equal("error", sent[1].Message.Content["status"]!.GetValue<string>());
        Assert.Equal(7, sent[1].Message.Content["execution_count"]!.GetValue<int>());
    }

    [Fact]
    public void Nothing_is_begun_once_the_other_channel_ends_the_kernel()
    {
        lifetime.EndAfterThisRequest();
        Run([Request(MessageType.ExecuteRequest)]);
        Assert.Empty(sent);
    }

    private static Message Request(string type, JsonObject? content = null) => Message.Create(type, content ?? [], "client");

    private void Run(IEnumerable<Message> requests)
    {
        foreach (var request in requests.Append(Request(MessageType.ShutdownRequest)))
        {
            queue.Add(request);
        }

        var outgoing = new OutgoingMessages((channel, message) => sent.Add((channel, message)), "kernel");
        IRequestHandler[] handlers =
            [new KernelInfoHandler(), new IsCompleteHandler(), new CommOpenHandler(outgoing), new ShutdownHandler(lifetime), new Executes(),
            new UnknownCommHandler(MessageType.CommMessage, log.Add), new UnknownCommHandler(MessageType.CommClose, log.Add)];
        new RequestLoop(KernelChannel.Shell, queue, handlers, outgoing, lifetime, log.Add).Run();
    }

    private string[] Summary() =>
    [
        .. sent.Select(message => message.Message.Header.MessageType == MessageType.Status
            ? message.Message.Content["execution_state"]!.GetValue<string>()
            : message.Message.Header.MessageType),
    ];

    private sealed class Executes : IRequestHandler
    {
        public string RequestType => MessageType.ExecuteRequest;

        public JsonObject Handle(Message request) =>
            request.Content.ContainsKey("fails") ? throw new InvalidDataException("it fails.") : new() { ["status"] = "ran" };

        public JsonObject Complete(JsonObject reply)
        {
            reply["execution_count"] = 7;
            return reply;
        }
    }
}
