using System.Buffers.Binary;
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
    public async Task Installing_brings_a_logo_in_the_sizes_that_front_ends_look_for()
    {
        using var tutorial = new TutorialRun();

        await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--name", "our-kernel");

        const string Folder = "venv/share/jupyter/kernels/our-kernel";
        Assert.Equal(
            [$"{Folder}/kernel.json", $"{Folder}/logo-32x32.png", $"{Folder}/logo-64x64.png", $"{Folder}/logo-svg.svg"],
            tutorial.Files.Order(StringComparer.Ordinal));
        Assert.Equal("svg", XDocument.Load(tutorial.PathOf($"{Folder}/logo-svg.svg")).Root!.Name.LocalName);
        Assert.All([32, 64], side => Assert.Equal((side, side), SizeOfPng(tutorial.PathOf($"{Folder}/logo-{side}x{side}.png"))));
    }

    [Fact]
    public async Task Replacing_the_retired_kernel_installs_under_its_name_too_and_says_what_was_there()
    {
        using var tutorial = new TutorialRun();
        var retired = tutorial.PathOf("venv/share/jupyter/kernels/.net-csharp/kernel.json");
        KernelSpecFile.Write(retired, new KernelSpec { Arguments = ["dotnet", "interactive", "jupyter"], DisplayName = ".NET (C#)", Language = "C#" });

        var exitCode = await tutorial.RunAsync("kernel", "install", "--prefix", "venv", "--replace");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        var own = KernelSpecFile.Read(tutorial.PathOf("venv/share/jupyter/kernels/tutorial-csharp/kernel.json"));
        Assert.Equal(own.Arguments, KernelSpecFile.Read(retired).Arguments);
        Assert.Equal(".NET (C#)", KernelSpecFile.Read(retired).DisplayName);
        Assert.Contains("it replaces the kernel that was started by: dotnet interactive jupyter", tutorial.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
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
        Assert.Equal($"A kernel's name has letters or digits, and beside them dots, hyphens and underscores; '{name}' has not.\n", tutorial.Error);
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
}
