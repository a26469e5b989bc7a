using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Tutorial.Tests;

/// <summary>A Chromium that stays open from page to page, driven by its DevTools protocol: to start it takes longer than any page of the tests.</summary>
internal sealed class BrowserProcess : IDisposable
{
    /// <summary>How long the scripts of a page run by their own clock, which jumps from timer to timer.</summary>
    private const int VirtualMilliseconds = 3000;

    /// <summary>A shell's words that end the browser with the tests, however those end: then nobody holds the other end of its input.</summary>
    private const string UntilInputEnds = "\"$@\" & read -r line; kill $!";

    private readonly string folder = Directory.CreateTempSubdirectory("tutorial-browser-").FullName;
    private readonly ClientWebSocket socket = new();
    private readonly Process process;
    private int requests;

    private BrowserProcess(string name, string[] options)
    {
        process = Process.Start(new ProcessStartInfo("sh",
        [
            "-c", UntilInputEnds, "sh", name, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0",
            $"--user-data-dir={folder}/profile", .. options, "about:blank",
        ])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>Starts one and connects to it.</summary>
    public static async Task<BrowserProcess> StartAsync(string name, params string[] options)
    {
        const string Address = "DevTools listening on ";
        var browser = new BrowserProcess(name, options);
        while (await browser.process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Address, StringComparison.Ordinal))
            {
                // What it writes later is read by nobody, but must be taken from it.
                _ = browser.process.StandardError.ReadToEndAsync(CancellationToken.None);
                await browser.socket.ConnectAsync(new Uri(line[Address.Length..]), TestContext.Current.CancellationToken);
                return browser;
            }
        }

        browser.Dispose();
        throw new InvalidOperationException($"{name} ended before it listened.");
    }

    /// <summary>The page after its scripts have run.</summary>
    public async Task<string> DumpAsync(string html, CancellationToken cancellationToken)
    {
        var page = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(page, $"<!DOCTYPE html><meta charset=\"utf-8\">{html}", cancellationToken);
        var target = (await AskAsync(null, "Target.createTarget", new() { ["url"] = "about:blank" }, cancellationToken))["targetId"]!.GetValue<string>();
        var session = (await AskAsync(null, "Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, cancellationToken))["sessionId"]!.GetValue<string>();
        await AskAsync(session, "Page.enable", [], cancellationToken);
        await AskAsync(session, "Emulation.setVirtualTimePolicy", new() { ["policy"] = "pause" }, cancellationToken);
        await AskAsync(session, "Page.navigate", new() { ["url"] = new Uri(page).AbsoluteUri }, cancellationToken);
        await AskAsync(session, "Emulation.setVirtualTimePolicy", new()
        {
            ["policy"] = "pauseIfNetworkFetchesPending",
            ["budget"] = VirtualMilliseconds,
            ["maxVirtualTimeTaskStarvationCount"] = 9999,
        }, cancellationToken);
        while ((await ReceiveAsync(cancellationToken))["method"]?.GetValue<string>() != "Emulation.virtualTimeBudgetExpired")
        {
        }

        var said = await AskAsync(session, "Runtime.evaluate", new() { ["expression"] = "document.documentElement.outerHTML" }, cancellationToken);
        await AskAsync(null, "Target.closeTarget", new() { ["targetId"] = target }, cancellationToken);
        return said["result"]!["value"]!.GetValue<string>();
    }

    public void Dispose()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The browser's own child processes may write into its profile after it has ended; what they leave is no fault of the script.
        }
    }

    private async Task<JsonNode> AskAsync(string? session, string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["id"] = ++requests, ["method"] = method, ["params"] = parameters };
        if (session is not null)
            request["sessionId"] = session;
        await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, true, cancellationToken);
        while (true)
        {
            var answer = await ReceiveAsync(cancellationToken);
            if (answer["id"]?.GetValue<int>() == requests)
                return answer["result"] ?? throw new InvalidOperationException($"The browser refused {method}: {answer["error"]?.ToJsonString()}");
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[65536];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(message.ToArray())!;
        }
    }
}
