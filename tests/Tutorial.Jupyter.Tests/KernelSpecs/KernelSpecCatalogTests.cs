using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Tutorial.Jupyter.Tests;

public sealed class KernelSpecCatalogTests : IDisposable
{
    private static readonly KernelSpec Specification = new()
    {
        Arguments = ["dotnet", "{resource_dir}/kernel.dll", "--connection-file", "{connection_file}"],
        DisplayName = "C# (é)",
        Language = "C#",
        InterruptMode = "message",
        Environment = new Dictionary<string, string> { ["A"] = "1" },
        Metadata = new JsonObject { ["debugger"] = false },
    };

    private readonly TemporaryFolder user = new();
    private readonly TemporaryFolder first = new();

    public void Dispose()
    {
        user.Dispose();
        first.Dispose();
    }

    [Fact]
    public void What_was_installed_is_found()
    {
        var installed = Catalog().Install("tutorial-csharp", Specification);

        var found = Catalog().Find("Tutorial-CSharp")!;

        Assert.Equal(installed.Folder, found.Folder);
        Assert.Equal("tutorial-csharp", found.Name);
        Assert.Equal(Specification.Arguments, found.Specification.Arguments);
        Assert.Equal(Specification.DisplayName, found.Specification.DisplayName);
        Assert.Equal(Specification.Language, found.Specification.Language);
        Assert.Equal(Specification.InterruptMode, found.Specification.InterruptMode);
        Assert.Equal(Specification.Environment, found.Specification.Environment);
        Assert.True(JsonNode.DeepEquals(Specification.Metadata, found.Specification.Metadata));
        Assert.Single(Catalog().Names(), "tutorial-csharp");
    }

    [Fact]
    public void The_first_folder_that_has_the_kernel_wins()
    {
        Catalog().Install("k", Specification);
        KernelSpecFile.Write(first.File("kernels/k/kernel.json"), Specification with { DisplayName = "first" });
        Assert.Equal("first", Catalog().Find("k")!.Specification.DisplayName);
    }

    [Fact]
    public void An_unknown_kernel_is_not_found() => Assert.Null(Catalog().Find("unknown"));

    [Theory]
    [InlineData("")]
    [InlineData("../evil")]
    [InlineData("a b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("k\u00e9")]
    public void A_name_that_is_no_name_is_not_installed(string name) =>
        Assert.Throws<ArgumentException>(() => Catalog().Install(name, Specification));

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"argv":[],"display_name":"d","language":"l"}""")]
    [InlineData("""{"argv":[1],"display_name":"d","language":"l"}""")]
    [InlineData("""{"argv":["a"],"display_name":null,"language":"l"}""")]
    [InlineData("""{"argv":"a","display_name":"d","language":"l"}""")]
    public void A_malformed_specification_is_refused_by_name(string content)
    {
        var path = user.File("kernels/broken/kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Catalog().Find("broken")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_interrupt_mode_is_signal_where_the_file_does_not_say()
    {
        var path = user.File("kernels/plain/kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, """{"argv":["a"],"display_name":"d","language":"l"}""");
        Assert.Equal("signal", Catalog().Find("plain")!.Specification.InterruptMode);
    }

    [Fact]
    public void The_command_line_has_its_placeholders_filled_in() => Assert.Equal(
        ["dotnet", "/r/kernel.dll", "--connection-file", "/c.json"],
        Specification.CommandLine("/c.json", "/r"));

    private KernelSpecCatalog Catalog() => new(JupyterFolders.Of(
        name => name == "JUPYTER_PATH" ? first.Path : name == "JUPYTER_DATA_DIR" ? user.Path : null,
        "/nowhere",
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OSPlatform.Linux));
}
