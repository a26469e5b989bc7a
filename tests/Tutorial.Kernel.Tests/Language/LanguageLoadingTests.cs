using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

[Collection(nameof(LanguageLoadingTests))]
public sealed class LanguageLoadingTests
{
    private const string LoadedServices = """
        string.Join(',', AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name)
            .Where(name => name.EndsWith(".Workspaces") || name.EndsWith(".Features")).Order())
        """;

    [Fact]
    public void The_language_services_are_loaded_by_the_first_request_for_them_and_not_by_a_cell()
    {
        using var client = new KernelClient();
        Assert.Equal("", Value(client, LoadedServices));
        client.ReplyOnShell(client.SendOnShell(MessageType.CompleteRequest, new JsonObject { ["code"] = "Cons", ["cursor_pos"] = 4 }));
        Assert.Contains("Microsoft.CodeAnalysis.Features", Value(client, LoadedServices), StringComparison.Ordinal);
    }

    private static string Value(KernelClient client, string cell) =>
        client.Execute(cell)[^1].Content["data"]!["text/plain"]!.GetValue<string>();
}
