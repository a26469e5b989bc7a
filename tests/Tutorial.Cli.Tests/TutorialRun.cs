using Spectre.Console.Testing;
using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Tests;

/// <summary>Runs the command as its program does, in a folder of the test's own that is no repository, and keeps what it said.</summary>
internal sealed class TutorialRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tutorial-cli-test-");

    public string Folder => folder.FullName;

    /// <summary>What the environment variable CIFAR10_DIR says; nothing, unless a test sets it.</summary>
    public string? Cifar10Folder { get; init; }

    /// <summary>Where Jupyter keeps its kernels: in this machine's folders, unless a test has others.</summary>
    public JupyterFolders Jupyter { get; set; } = JupyterFolders.OfThisMachine();

    /// <summary>What is downloaded: CIFAR-10, unless a test has a smaller archive.</summary>
    public PublishedArchive Archive { get; init; } = PublishedArchive.Cifar10;

    /// <summary>Executes the notebooks in the place of the kernel that the command line names.</summary>
    public FakeKernel? Kernel { get; init; }

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the command showed last time.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the command wrote to standard error last time.</summary>
    public string Error { get; private set; } = "";

    /// <summary>
    /// The files of the folder, as <c>out/a.ipynb</c>, in order; without those that the cache keeps and those of locks, which stay.
    /// </summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(file =>
            !file.Contains(RunCache.FolderName, StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The folder that the command believes to lie in.</summary>
    public string OwnFolder { get; init; } = BuiltFolder;

    /// <summary>The folder where the build puts the command, with the kernel beside it.</summary>
    public static string BuiltFolder { get; } = Path.Combine(ArtifactsFolder(), "cli");

    /// <summary>The repository that the tests were built in.</summary>
    public static string RepositoryFolder { get; } = Path.GetDirectoryName(ArtifactsFolder())!;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Whether a person looks on.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Writes a <c>.dib</c> of C# cells; a cell may begin with a line of tags.</summary>
    public void WriteNotebook(string name, params string[] cells) =>
        Write(name, string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(params string[] arguments) => RunAsync(TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs a command line that the token stops like Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var console = new TestConsole();
        console.Profile.Width = 500;
        console.Profile.Capabilities.Ansi = console.Profile.Capabilities.Interactive = IsTerminal;
        await using var error = new StringWriter();
        var context = new CommandContext
        {
            Console = console,
            Error = error,
            CurrentFolder = Folder,
            OwnFolder = OwnFolder,
            Cifar10Folder = Cifar10Folder,
            Archive = Archive,
            Jupyter = Jupyter,
            Clock = Clock,
            Execute = Kernel is null ? null : Kernel.ExecuteAsync,
        };

        var exitCode = await TutorialCommand.RunAsync(arguments, context, cancellationToken);
        (Output, Error) = (console.Output, error.ToString());
        return exitCode;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string ArtifactsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"'{AppContext.BaseDirectory}' lies in no folder 'artifacts'.");
    }
}
