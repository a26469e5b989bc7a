using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>Reads and writes connection files, the JSON by which a kernel and its front end find each other.</summary>
public static class ConnectionFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the file so that only its owner can read it, for it holds the key; a file already there is replaced.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="connection">What it says.</param>
    public static void Write(string path, ConnectionInfo connection)
    {
        var json = new JsonObject
        {
            ["shell_port"] = connection.ShellPort,
            ["iopub_port"] = connection.IopubPort,
            ["stdin_port"] = connection.StdinPort,
            ["control_port"] = connection.ControlPort,
            ["hb_port"] = connection.HeartbeatPort,
            ["ip"] = connection.Ip,
            ["key"] = connection.Key,
            ["transport"] = connection.Transport,
            ["signature_scheme"] = connection.SignatureScheme,
            ["kernel_name"] = connection.KernelName,
        };

        // A file that is there keeps its permissions when it is opened for writing, so it goes first.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, json, Indented);
    }

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="InvalidDataException">The file is not a connection file, or asks for what is not supported here.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConnectionInfo Read(string path)
    {
        var json = JsonFile.ReadObject(path, "connection file");
        var connection = new ConnectionInfo
        {
            Transport = StrictJson.Text(json, "transport") ?? "tcp",
            Ip = StrictJson.Text(json, "ip") ?? "127.0.0.1",
            ShellPort = Port(json, "shell_port", path),
            ControlPort = Port(json, "control_port", path),
            IopubPort = Port(json, "iopub_port", path),
            StdinPort = Port(json, "stdin_port", path),
            HeartbeatPort = Port(json, "hb_port", path),
            Key = StrictJson.Text(json, "key") ?? "",
            SignatureScheme = StrictJson.Text(json, "signature_scheme") ?? "hmac-sha256",
            KernelName = StrictJson.Text(json, "kernel_name") ?? "",
        };
        Require(connection.Transport == "tcp", $"transport {connection.Transport}, but only tcp is supported", path);
        Require(
            connection.Key.Length == 0 || connection.SignatureScheme == "hmac-sha256",
            $"signature scheme {connection.SignatureScheme}, but only hmac-sha256 is supported",
            path);
        return connection;
    }

    private static void Require(bool condition, string found, string path)
    {
        if (!condition)
        {
            throw new InvalidDataException($"The connection file {path} asks for {found}.");
        }
    }

    private static int Port(JsonObject json, string property, string path) =>
        json[property] is JsonValue value && value.TryGetValue(out int port) && port is > 0 and <= 65535
            ? port
            : throw new InvalidDataException($"The connection file {path} has no port number named {property}.");
}
