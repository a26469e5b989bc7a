using System.IO.Compression;
using System.Xml.Linq;

namespace Tutorial.Kernel.Tests;

/// <summary>
/// A feed of packages in a folder, and a notebook's folder whose NuGet.config names it alone; packages are unpacked into the same folder,
/// so that nothing comes from this machine and nothing stays on it. Assemblies stay loaded, so each test has its own names of packages.
/// </summary>
internal sealed class Feed : IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal Feed(string name = "feed")
    {
        Path = System.IO.Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path);
        Configure(Path);
        folder.Write("notebook/.keep", "");
        folder.Enter("notebook");
    }

    /// <summary>Where the packages are.</summary>
    internal string Path { get; }

    /// <summary>Where the kernel keeps what restores found.</summary>
    internal string CacheFolder => System.IO.Path.Combine(folder.Path, "cache");

    public void Dispose() => folder.Dispose();

    /// <summary>What gets packages from here: a new one, as of a new kernel. It takes them as they lie there, without the SDK.</summary>
    internal PackageRestorer Restorer() => Restorer(new FeedRestore(Path, Unpacked));

    /// <summary>What gets packages as a reader's kernel does: NuGet decides, in a process that takes seconds.</summary>
    internal PackageRestorer RestorerOfSdk() =>
        Restorer(new RestoreProcess(RestoreProcess.DotnetOfThisProcess(), RestoreProcess.Limit, TimeProvider.System));

    internal PackageRestorer Restorer(IRestore restore) => new(new PackageCache(CacheFolder, TimeProvider.System), restore);

    /// <summary>What gets packages from the cache alone: its program for a restore does not exist.</summary>
    internal PackageRestorer RestorerThatCannotRestore() =>
        Restorer(new RestoreProcess(System.IO.Path.Combine(folder.Path, "no-restore"), RestoreProcess.Limit, TimeProvider.System));

    /// <summary>Makes a source the only one.</summary>
    internal void Configure(string source) => folder.Write("NuGet.config", new XElement(
        "configuration",
        new XElement("config", new XElement("add", new XAttribute("key", "globalPackagesFolder"), new XAttribute("value", Unpacked))),
        new XElement("fallbackPackageFolders", new XElement("clear")),
        new XElement(
            "packageSources",
            new XElement("clear"),
            new XElement(
                "add",
                new XAttribute("key", "only"),
                new XAttribute("value", source),
                new XAttribute("allowInsecureConnections", true)))).ToString());

    /// <summary>A folder beside the feed.</summary>
    internal string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, name)).FullName;

    /// <summary>Takes everything that was unpacked away.</summary>
    internal void DeleteUnpacked() => Directory.Delete(Unpacked, recursive: true);

    /// <summary>Adds a package whose one type, of the package's name, has a text.</summary>
    internal void AddText(string name, string version, string text, params (string Name, string Version)[] dependencies) =>
        AddLibrary(name, version, $"public static class {name} {{ public static string Text => \"{text}\"; }}", dependencies);

    /// <summary>Adds a package whose assembly of the same name holds the code.</summary>
    internal void AddLibrary(string name, string version, string code, params (string Name, string Version)[] dependencies) =>
        Add(name, version, dependencies, [($"lib/net8.0/{name}.dll", Assembly(name, version, code))]);

    /// <summary>An assembly of the version given.</summary>
    internal byte[] Assembly(string name, string version, string code, params string[] neighbours)
    {
        var build = Folder("build-" + Guid.NewGuid().ToString("N"));
        var path = Library.Compile(
            build,
            name,
            $"[assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}\")]\n{code}",
            neighbours);
        return File.ReadAllBytes(path);
    }

    /// <summary>Adds a package of files.</summary>
    internal void Add(
        string name,
        string version,
        (string Name, string Version)[] dependencies,
        (string Path, byte[] Content)[] files,
        string? framework = null)
    {
        using var archive = ZipFile.Open(System.IO.Path.Combine(Path, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        Write(archive, name + ".nuspec", System.Text.Encoding.UTF8.GetBytes(new XElement(
            "package",
            new XElement(
                "metadata",
                new XElement("id", name),
                new XElement("version", version),
                new XElement("authors", "test"),
                new XElement("description", "test"),
                new XElement("dependencies", new XElement(
                    "group",
                    new XAttribute("targetFramework", "net8.0"),
                    dependencies.Select(dependency => new XElement(
                        "dependency", new XAttribute("id", dependency.Name), new XAttribute("version", dependency.Version))))),
                framework is null ? null : new XElement("frameworkReferences", new XElement(
                    "group",
                    new XAttribute("targetFramework", "net8.0"),
                    new XElement("frameworkReference", new XAttribute("name", framework)))))).ToString()));
        foreach (var (path, content) in files)
        {
            Write(archive, path, content);
        }
    }

    private string Unpacked => System.IO.Path.Combine(folder.Path, "unpacked");

    private static void Write(ZipArchive archive, string path, byte[] content)
    {
        using var entry = archive.CreateEntry(path).Open();
        entry.Write(content);
    }
}
