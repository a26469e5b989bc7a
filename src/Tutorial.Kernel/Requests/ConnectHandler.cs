using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Gives the kernel's ports.</summary>
/// <param name="connection">Where the kernel listens.</param>
internal sealed class ConnectHandler(ConnectionInfo connection) : IRequestHandler
{
    public string RequestType => MessageType.ConnectRequest;

    public JsonObject Handle(Message request) => new()
    {
        ["status"] = "ok",
        ["shell_port"] = connection.ShellPort,
        ["iopub_port"] = connection.IopubPort,
        ["stdin_port"] = connection.StdinPort,
        ["hb_port"] = connection.HeartbeatPort,
        ["control_port"] = connection.ControlPort,
    };
}
