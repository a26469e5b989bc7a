using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spectre.Console.Testing;
using Tutorial.Jupyter;

namespace Tutorial.Cli.Tests;

/// <summary>
/// The container that Codespaces starts. Whether it starts shows there only; these hold its file to what is published and to the
/// reference's schema (devcontainers/spec, schemas/devContainer.base.schema.json), and <c>tests/devcontainer</c> does its steps.
/// </summary>
public sealed partial class DevContainerTests
{
    /// <summary>The operating systems that devcontainers/images publishes each .NET on (src/dotnet, image version 2.3.2).</summary>
    private static readonly Dictionary<string, string[]> Published = new()
    {
        ["8.0"] = ["", "-bookworm", "-bookworm-slim", "-noble", "-jammy"],
        ["9.0"] = ["", "-bookworm", "-bookworm-slim", "-noble"],
        ["10.0"] = ["", "-noble"],
        ["11.0"] = ["", "-resolute"],
    };

    /// <summary>The properties that the schema knows where an image is named.</summary>
    private static readonly string[] Known =
    [
        "$schema", "name", "features", "overrideFeatureInstallOrder", "secrets", "forwardPorts", "portsAttributes", "otherPortsAttributes",
        "updateRemoteUserUID", "containerEnv", "containerUser", "mounts", "init", "privileged", "capAdd", "securityOpt", "remoteEnv",
        "remoteUser", "initializeCommand", "onCreateCommand", "updateContentCommand", "postCreateCommand", "postStartCommand",
        "postAttachCommand", "waitFor", "userEnvProbe", "hostRequirements", "customizations", "image", "appPort", "runArgs",
        "shutdownAction", "overrideCommand", "workspaceFolder", "workspaceMount",
    ];

    /// <summary>The steps whose results a prebuild of Codespaces keeps, in their order.</summary>
    private static readonly string[] Prebuilt = ["onCreateCommand", "updateContentCommand"];

    private static readonly string Repository = Tutorial.Tests.Repository.Folder;

    public static TheoryData<string> Containers => new() { ".devcontainer/devcontainer.json", ".devcontainer/gpu/devcontainer.json" };

    [Fact]
    public void Every_container_is_tested() => Assert.Equal(
        Containers.Select(row => row.Data).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Repository, ".devcontainer"), "devcontainer.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository, file).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Containers))]
    public void The_image_is_one_that_is_published(string file) => Assert.True(IsPublished(Image(file)), Image(file));

    [Theory]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:2-10.0-noble", true)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:2.3.2-10.0", true)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:1-10.0-bookworm", false)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:2-10.0-bookworm", false)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:1-10.0-noble", false)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:2-10-noble", false)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet", false)]
    public void An_image_counts_as_published_only_where_its_family_has_the_variant(string image, bool isPublished) =>
        Assert.Equal(isPublished, IsPublished(image));

    [Theory, MemberData(nameof(Containers))]
    public void The_image_brings_the_SDK_that_global_json_asks_for(string file)
    {
        var asked = Read("global.json").GetProperty("sdk");

        Assert.StartsWith(
            ImageName().Match(Image(file)).Groups["dotnet"].Value + ".",
            asked.GetProperty("version").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("latestFeature", asked.GetProperty("rollForward").GetString());     // whichever feature band the image has
    }

    [Theory, MemberData(nameof(Containers))]
    public void The_file_has_only_what_the_schema_knows(string file)
    {
        var container = Read(file);
        Assert.Empty(container.EnumerateObject().Select(property => property.Name).Except(Known));
        var host = container.GetProperty("hostRequirements");
        Assert.Empty(host.EnumerateObject().Select(property => property.Name).Except(["cpus", "memory", "storage", "gpu"]));
        Assert.True(host.GetProperty("cpus").GetInt32() > 0);
        Assert.Matches(Size(), host.GetProperty("memory").GetString());
        Assert.Matches(Size(), host.GetProperty("storage").GetString());
        Assert.Contains(
            container.GetProperty("waitFor").GetString(),
            (string[])["initializeCommand", .. Prebuilt, "postCreateCommand", "postStartCommand"]);
        Assert.All(
            container.GetProperty("customizations").GetProperty("vscode").GetProperty("extensions").EnumerateArray(),
            extension => Assert.Matches(Extension(), extension.GetString()));
    }

    [Theory, MemberData(nameof(Containers))]
    public void Ports_are_ports_and_what_is_said_of_one_is_said_of_one_that_is_forwarded(string file)
    {
        var container = Read(file);
        var ports = container.GetProperty("forwardPorts").EnumerateArray().Select(port => port.GetInt32()).ToArray();

        Assert.All(ports, port => Assert.InRange(port, 1, 65535));
        foreach (var port in container.GetProperty("portsAttributes").EnumerateObject())
        {
            Assert.Contains(int.Parse(port.Name, CultureInfo.InvariantCulture), ports);
            Assert.Empty(port.Value.EnumerateObject().Select(property => property.Name)
                .Except(["label", "protocol", "onAutoForward", "requireLocalPort", "elevateIfNeeded"]));
            Assert.Contains(
                port.Value.GetProperty("onAutoForward").GetString(),
                (string[])["notify", "openBrowser", "openBrowserOnce", "openPreview", "silent", "ignore"]);
        }
    }

    [Theory, MemberData(nameof(Containers))]
    public void What_is_built_is_built_where_a_prebuild_keeps_it_and_is_no_test(string file)
    {
        var container = Read(file);
        var scripts = Prebuilt.Select(step => Script(container.GetProperty(step).GetString()!)).ToArray();

        Assert.Empty(container.EnumerateObject().Select(property => property.Name)
            .Intersect(["postCreateCommand", "postStartCommand", "postAttachCommand"]));
        Assert.Contains("dotnet build src/Tutorial.Cli", scripts[1], StringComparison.Ordinal);
        Assert.Contains("kernel install", scripts[1], StringComparison.Ordinal);
        Assert.All(scripts, script => Assert.DoesNotMatch(@"Tutorial\.sln|tests/", script));
    }

    [Theory, MemberData(nameof(Containers))]
    public void What_is_opened_first_is_there(string file) => Assert.All(
        Read(file).GetProperty("customizations").GetProperty("codespaces").GetProperty("openFiles").EnumerateArray(),
        opened => Assert.True(File.Exists(Path.Combine(Repository, opened.GetString()!)), opened.GetString()));

    [Theory, MemberData(nameof(Containers))]
    public void Settings_and_extensions_are_those_of_the_folder(string file)
    {
        var editor = Read(file).GetProperty("customizations").GetProperty("vscode");
        var extensions = Read(".vscode/extensions.json");

        Assert.True(JsonElement.DeepEquals(Read(".vscode/settings.json"), editor.GetProperty("settings")));
        Assert.True(JsonElement.DeepEquals(extensions.GetProperty("recommendations"), editor.GetProperty("extensions")));
        Assert.DoesNotContain(
            extensions.GetProperty("unwantedRecommendations")[0].GetString(), editor.GetProperty("extensions").EnumerateArray()
                .Select(name => name.GetString()));
    }

    [Fact]
    public void Completion_is_asked_for_in_the_language_that_the_kernel_says_it_has()
    {
        // The Jupyter extension looks for the kernelspec's language in lower case, then for the editor's name of it.
        using var console = new TestConsole();
        var context = new CommandContext
        {
            Console = console,
            Error = TextWriter.Null,
            CurrentFolder = Repository,
            OwnFolder = TutorialRun.BuiltFolder,
        };
        var language = OwnKernel.Specification(context.KernelFolder).Language.ToLowerInvariant();
        var settings = Read(".vscode/settings.json");

        Assert.True(settings.GetProperty("jupyter.enableKernelCompletions").GetBoolean());
        Assert.Equal(".", settings.GetProperty("jupyter.completionTriggerCharacters").GetProperty(language)[0].GetString());
    }

    [Fact]
    public void Only_the_container_for_a_GPU_asks_for_one_and_builds_for_it()
    {
        var (plain, gpu) = (Read(".devcontainer/devcontainer.json"), Read(".devcontainer/gpu/devcontainer.json"));

        Assert.False(plain.GetProperty("hostRequirements").TryGetProperty("gpu", out _));
        Assert.True(gpu.GetProperty("hostRequirements").GetProperty("gpu").GetBoolean());
        Assert.Equal("cuda", gpu.GetProperty("containerEnv").GetProperty("TorchBackend").GetString());
        Assert.Contains(
            "'$(TorchBackend)' == ''",
            File.ReadAllText(Path.Combine(Repository, "Directory.Build.props")),
            StringComparison.Ordinal);
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository, file)),
        new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement;

    private static string Image(string file) => Read(file).GetProperty("image").GetString()!;

    /// <summary>The text of the script that a step runs.</summary>
    private static string Script(string command)
    {
        Assert.StartsWith("bash ", command, StringComparison.Ordinal);
        return File.ReadAllText(Path.Combine(Repository, command["bash ".Length..]));
    }

    private static bool IsPublished(string image) =>
        ImageName().Match(image) is { Success: true } name
        && Published.TryGetValue(name.Groups["dotnet"].Value, out var systems)
        && systems.Contains(name.Groups["system"].Value);

    /// <summary>.NET 10 came with the second version of the images.</summary>
    [GeneratedRegex(@"^mcr\.microsoft\.com/devcontainers/dotnet:2(\.\d+){0,2}-(?<dotnet>\d+\.\d+)(?<system>(-[a-z]+)*)$")]
    private static partial Regex ImageName();

    [GeneratedRegex(@"^\d+([tgmk]b)?$")]
    private static partial Regex Size();

    [GeneratedRegex(@"^[A-Za-z0-9-]+\.[A-Za-z0-9-]+$")]
    private static partial Regex Extension();
}
