using System.Buffers.Binary;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Tutorial.Jupyter;

namespace Tutorial.Cli.Tests;

public sealed class KernelCommandTests
{
    [Fact]
    public async Task Installing_writes_a_specification_that_names_the_built_kernel()
    {
        using var tutorial = new TutorialRun();

        var exitCode = await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--name", "our-kernel");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains("venv/share/jupyter/kernels/our-kernel/kernel.json", tutorial.Files);
        var specification = KernelSpecFile.Read(tutorial.PathOf("venv/share/jupyter/kernels/our-kernel/kernel.json"));
        Assert.Equal("C#", specification.Language);
        Assert.Equal("dotnet", specification.Arguments[0]);
        Assert.True(File.Exists(specification.Arguments[1]), specification.Arguments[1]);
        Assert.Contains("{connection_file}", specification.Arguments);
    }

    [Fact]
    public async Task The_lessons_find_the_kernel_by_the_name_that_they_hold_and_installing_says_so()
    {
        using var tutorial = new TutorialRun();
        tutorial.Jupyter = JupyterFolders.OfPrefix(tutorial.PathOf("machine"));
        var lesson = File.ReadAllText(Path.Combine(TutorialRun.RepositoryFolder, "notebooks", "01-tensors.ipynb"));
        var asked = JsonNode.Parse(lesson)!["metadata"]!["kernelspec"]!["name"]!.GetValue<string>();

        var exitCode = await tutorial.RunAsync("kernel", "install");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        var catalog = new KernelSpecCatalog(tutorial.Jupyter);
        Assert.Equal(catalog.Find("tutorial-csharp")!.Specification.Arguments, catalog.Find(asked)?.Specification.Arguments);
        Assert.Contains($"Installed .NET (C#) as '{asked}' in {catalog.FolderFor(asked)}", tutorial.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("machine", "machine")]
    [InlineData("machine", "venv")]
    [InlineData("venv", "venv")]
    public async Task A_real_kernel_of_the_retired_name_is_left_alone_wherever_it_is(string there, string prefix)
    {
        using var tutorial = new TutorialRun();
        tutorial.Jupyter = JupyterFolders.OfPrefix(tutorial.PathOf("machine"));
        WriteRetired(tutorial, there);

        var exitCode = await tutorial.RunAsync(
            ["kernel", "install", .. prefix == "machine" ? Array.Empty<string>() : ["--prefix", prefix]]);

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Equal(
            [$"{prefix}/share/jupyter/kernels/tutorial-csharp/kernel.json", $"{there}/share/jupyter/kernels/.net-csharp/kernel.json"],
            tutorial.Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal))
                .OrderBy(file => file.Contains(".net-csharp", StringComparison.Ordinal)));
        Assert.Equal(["dotnet", "interactive", "jupyter"], KernelSpecFile.Read(RetiredFile(tutorial, there)).Arguments);
        Assert.Contains(
            $"Left '.net-csharp' to the kernel in {Path.GetDirectoryName(RetiredFile(tutorial, there))} that is started by: "
                + "dotnet interactive jupyter",
            tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_specification_of_the_retired_name_is_left_alone()
    {
        using var tutorial = new TutorialRun();
        tutorial.Jupyter = JupyterFolders.OfPrefix(tutorial.PathOf("machine"));
        tutorial.Write("machine/share/jupyter/kernels/.net-csharp/kernel.json", "{");

        var exitCode = await tutorial.RunAsync("kernel", "install");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Equal("{", File.ReadAllText(RetiredFile(tutorial, "machine")));
        Assert.Contains("Left '.net-csharp' to a file that is no kernel specification", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_project_s_kernel_of_an_earlier_build_is_renewed()
    {
        using var tutorial = new TutorialRun();
        tutorial.Jupyter = JupyterFolders.OfPrefix(tutorial.PathOf("machine"));
        WriteRetired(tutorial, "machine", "dotnet", "/gone/artifacts/kernel/Tutorial.Kernel.dll", "--connection-file", "{connection_file}");

        var exitCode = await tutorial.RunAsync("kernel", "install");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.True(File.Exists(KernelSpecFile.Read(RetiredFile(tutorial, "machine")).Arguments[1]));
    }

    [Fact]
    public async Task Installing_brings_a_logo_in_the_sizes_that_front_ends_look_for()
    {
        using var tutorial = new TutorialRun();

        await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--name", "our-kernel");

        const string Folder = "venv/share/jupyter/kernels/our-kernel";
        Assert.Equal(
            [$"{Folder}/kernel.json", $"{Folder}/logo-32x32.png", $"{Folder}/logo-64x64.png", $"{Folder}/logo-svg.svg"],
            tutorial.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal)));
        Assert.Equal("svg", XDocument.Load(tutorial.PathOf($"{Folder}/logo-svg.svg")).Root!.Name.LocalName);
        Assert.All([32, 64], side => Assert.Equal((side, side), SizeOfPng(tutorial.PathOf($"{Folder}/logo-{side}x{side}.png"))));
    }

    [Fact]
    public async Task Replacing_the_retired_kernel_installs_under_its_name_too_and_says_what_was_there()
    {
        using var tutorial = new TutorialRun();
        tutorial.Jupyter = JupyterFolders.OfPrefix(tutorial.PathOf("machine"));
        WriteRetired(tutorial, "venv");

        var exitCode = await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--replace");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        var own = KernelSpecFile.Read(tutorial.PathOf("venv/share/jupyter/kernels/tutorial-csharp/kernel.json"));
        var retired = KernelSpecFile.Read(RetiredFile(tutorial, "venv"));
        Assert.Equal(own.Arguments, retired.Arguments);
        Assert.Equal(".NET (C#)", retired.DisplayName);
        Assert.Contains("it replaces the kernel in", tutorial.Output, StringComparison.Ordinal);
        Assert.Contains("that is started by: dotnet interactive jupyter", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installing_over_another_kernel_says_how_that_is_started()
    {
        using var tutorial = new TutorialRun();
        var folder = tutorial.PathOf("venv/share/jupyter/kernels/shared-name");
        KernelSpecFile.Write(
            Path.Combine(folder, "kernel.json"),
            new KernelSpec { Arguments = ["python3", "-m", "other"], DisplayName = "Other", Language = "python" });

        var exitCode = await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--name", "shared-name");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains(
            $"; it replaces the kernel in {folder} that is started by: python3 -m other\n", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installing_over_a_damaged_specification_says_so()
    {
        using var tutorial = new TutorialRun();
        tutorial.Write("venv/share/jupyter/kernels/shared-name/kernel.json", "{");

        await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--name", "shared-name");

        Assert.Contains("; it replaces a file that is no kernel specification", tutorial.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("with space")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_name_that_jupyter_does_not_know_is_refused(string name)
    {
        using var tutorial = new TutorialRun();

        var exitCode = await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--name", name);

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Equal(
            $"A kernel's name has letters or digits, and beside them dots, hyphens and underscores; '{name}' has not.\n",
            tutorial.Error);
        Assert.Empty(tutorial.Files);
    }

    /// <summary>As the header of the format has it: a signature of eight bytes, a chunk's length and name, then width and height.</summary>
    private static (int Width, int Height) SizeOfPng(string path)
    {
        var file = File.ReadAllBytes(path);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        return (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
    }

    [Fact]
    public async Task A_kernel_that_was_not_built_is_not_installed()
    {
        using var tutorial = new TutorialRun { OwnFolder = Path.Combine(Path.GetTempPath(), "no-such-folder", "cli") };

        var exitCode = await tutorial.RunAsync("kernel", "install", "--prefix", "venv");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Empty(tutorial.Files);
    }

    private static string RetiredFile(TutorialRun tutorial, string prefix) =>
        tutorial.PathOf($"{prefix}/share/jupyter/kernels/.net-csharp/kernel.json");

    private static void WriteRetired(TutorialRun tutorial, string prefix, params string[] arguments) => KernelSpecFile.Write(
        RetiredFile(tutorial, prefix),
        new KernelSpec
        {
            Arguments = arguments.Length > 0 ? arguments : ["dotnet", "interactive", "jupyter"],
            DisplayName = ".NET (C#)",
            Language = "C#",
        });
}
