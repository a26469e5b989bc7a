using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class InstallCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tutorial-kernel-install-");
    private readonly StringWriter output = new();
    private readonly StringWriter log = new();

    [Fact]
    public void The_kernel_installs_itself_by_its_own_name_and_by_that_of_NET_Interactives()
    {
        Assert.Equal((0, ""), (Install(), log.ToString()));

        var catalog = new KernelSpecCatalog(Machine);
        Assert.Equal([".net-csharp", "tutorial-csharp"], catalog.Names());
        Assert.All(catalog.Names(), name => Assert.Equal(
            ["dotnet", Path.Combine(KernelFolder, "Tutorial.Kernel.dll"), "--connection-file", "{connection_file}"],
            catalog.Find(name)!.Specification.Arguments));
    }

    [Fact]
    public void Each_line_says_where_a_kernel_was_installed()
    {
        Install("--name", "own", "--prefix", Path.Combine(folder.FullName, "venv"));

        var kernels = Path.Combine(folder.FullName, "venv", "share", "jupyter", "kernels");
        Assert.Equal(
            [
                $"Installed C# (Tutorial) as 'own' in {Path.Combine(kernels, "own")}",
                $"Installed .NET (C#) as '.net-csharp' in {Path.Combine(kernels, ".net-csharp")}, "
                    + "the name that notebooks of .NET Interactive ask for",
            ],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Another_kernel_keeps_the_name_until_it_is_to_be_replaced()
    {
        var other = new KernelSpec { Arguments = ["dotnet-interactive"], DisplayName = ".NET (C#)", Language = "C#" };
        new KernelSpecCatalog(Machine).Install(".net-csharp", other);

        Install();
        Assert.Equal(other.Arguments, new KernelSpecCatalog(Machine).Find(".net-csharp")!.Specification.Arguments);

        Install("--replace");
        Assert.NotEqual(other.Arguments, new KernelSpecCatalog(Machine).Find(".net-csharp")!.Specification.Arguments);
    }

    [Theory]
    [InlineData("There is no option '--nmae'; write install [--name NAME] [--prefix FOLDER] [--replace].", "--nmae", "x")]
    [InlineData("--prefix needs a value; write install [--name NAME] [--prefix FOLDER] [--replace].", "--prefix")]
    [InlineData(
        "A kernel's name has letters or digits, and beside them dots, hyphens and underscores; 'a/b' has not.", "--name", "a/b")]
    public void A_wrong_command_line_is_one_sentence_and_installs_nothing(string sentence, params string[] options)
    {
        Assert.Equal((CommandLine.UsageError, sentence), (Install(options), log.ToString().TrimEnd()));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_sentence()
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "");

        Assert.Equal(CommandLine.FileError, Install("--prefix", file));
        Assert.Single(log.ToString().TrimEnd().Split('\n'));
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        log.Dispose();
    }

    private static string KernelFolder => Path.GetDirectoryName(typeof(CommandLine).Assembly.Location)!;

    private JupyterFolders Machine => JupyterFolders.OfPrefix(folder.FullName);

    private int Install(params string[] options) => InstallCommand.Run(options, KernelFolder, Machine, output, log);
}
