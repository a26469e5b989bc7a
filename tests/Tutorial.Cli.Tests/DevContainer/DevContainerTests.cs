using System.Text.Json;
using System.Text.RegularExpressions;

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
        "updateRemoteUserUID", "containerEnv", "containerUser", "mounts", "init", "privileged", "capAdd", "securityOpt", "remoteEnv", "remoteUser",
        "initializeCommand", "onCreateCommand", "updateContentCommand", "postCreateCommand", "postStartCommand", "postAttachCommand", "waitFor",
        "userEnvProbe", "hostRequirements", "customizations", "image", "appPort", "runArgs", "shutdownAction", "overrideCommand",
        "workspaceFolder", "workspaceMount",
    ];

    private readonly string root = Root();
    private readonly JsonElement container;

    public DevContainerTests()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        container = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, ".devcontainer", "devcontainer.json")), options).RootElement;
    }

    [Fact]
    public void The_image_is_one_that_is_published() => Assert.True(IsPublished(Image()), Image());

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

    [Fact]
    public void The_image_brings_the_SDK_that_global_json_asks_for()
    {
        var asked = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "global.json"))).RootElement.GetProperty("sdk");

        Assert.StartsWith(ImageName().Match(Image()).Groups["dotnet"].Value + ".", asked.GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal("latestFeature", asked.GetProperty("rollForward").GetString());     // whichever feature band the image has
    }

    [Fact]
    public void The_file_has_only_what_the_schema_knows()
    {
        Assert.Empty(container.EnumerateObject().Select(property => property.Name).Except(Known));
        var host = container.GetProperty("hostRequirements");
        Assert.True(host.GetProperty("cpus").GetInt32() > 0);
        Assert.Matches(Size(), host.GetProperty("memory").GetString());
        Assert.Matches(Size(), host.GetProperty("storage").GetString());
        Assert.All(
            container.GetProperty("customizations").GetProperty("vscode").GetProperty("extensions").EnumerateArray(),
            extension => Assert.Matches(Extension(), extension.GetString()));
    }

    [Fact]
    public void The_script_that_makes_the_container_ready_is_there()
    {
        var command = container.GetProperty("postCreateCommand").GetString()!.Split(' ');

        Assert.Equal("bash", command[0]);
        Assert.True(File.Exists(Path.Combine(root, command[1])), command[1]);
    }

    private string Image() => container.GetProperty("image").GetString()!;

    private static bool IsPublished(string image) =>
        ImageName().Match(image) is { Success: true } name
        && Published.TryGetValue(name.Groups["dotnet"].Value, out var systems)
        && systems.Contains(name.Groups["system"].Value);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tutorial.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"'{AppContext.BaseDirectory}' lies in no folder with Tutorial.sln.");
        return folder.FullName;
    }

    /// <summary>.NET 10 came with the second version of the images.</summary>
    [GeneratedRegex(@"^mcr\.microsoft\.com/devcontainers/dotnet:2(\.\d+){0,2}-(?<dotnet>\d+\.\d+)(?<system>(-[a-z]+)*)$")]
    private static partial Regex ImageName();

    [GeneratedRegex(@"^\d+([tgmk]b)?$")]
    private static partial Regex Size();

    [GeneratedRegex(@"^[A-Za-z0-9-]+\.[A-Za-z0-9-]+$")]
    private static partial Regex Extension();
}
