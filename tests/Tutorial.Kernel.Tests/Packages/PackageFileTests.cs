using System.Runtime.InteropServices;
using System.Text;

namespace Tutorial.Kernel.Tests;

/// <summary>Which of several files is loaded.</summary>
public sealed class PackageFileTests : IDisposable
{
    private readonly Feed feed = new();
    private readonly Notebook notebook;

    public PackageFileTests() => notebook = new Notebook(feed.Restorer());

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_native_library_for_this_platform_is_loaded()
    {
        var library = feed.Assembly("Native", "1.0.0", """
            public static class Native
            {
                [System.Runtime.InteropServices.DllImport("ofpackage")] public static extern double cos(double angle);
            }
            """);
        feed.Add("Native", "1.0.0", [], [("lib/net8.0/Native.dll", library), (NativeAsset("libofpackage.so"), SystemLibrary("libm.so.6"))]);
        Assert.Equal(
            "1",
            notebook.Value("#r \"nuget: Native, 1.0.0\"\nNative.cos(0).ToString(System.Globalization.CultureInfo.InvariantCulture)"));
    }

    [Fact]
    public void A_cells_own_import_finds_a_packages_native_library()
    {
        feed.Add("OnlyNative", "1.0.0", [], [(NativeAsset("libonlynative.so"), SystemLibrary("libm.so.6"))]);
        Assert.Equal("1", notebook.Value("""
            #r "nuget: OnlyNative, 1.0.0"
            using System.Runtime.InteropServices;
            class Imported { [DllImport("onlynative")] public static extern double cos(double angle); }
            Imported.cos(0).ToString(System.Globalization.CultureInfo.InvariantCulture)
            """));
    }

    [Theory]
    [InlineData("Imports", "cos(0)")]
    [InlineData("Loads", "Marshal.GetDelegateForFunctionPointer<Function>(NativeLibrary.GetExport(Loaded(), \"cos\"))(0)")]
    public void A_packages_native_library_is_taken_before_the_systems_of_that_name(string name, string call)
    {
        // A part of the C library on every Linux, which has no cosine.
        const string OfSystem = "libutil.so.1";
        SystemLibrary(OfSystem);
        var library = feed.Assembly(name, "1.0.0", $$"""
            namespace System.Runtime.InteropServices;
            public static class {{name}}
            {
                [DllImport("{{OfSystem}}")] private static extern double cos(double angle);
                private delegate double Function(double angle);
                private static nint Loaded() => NativeLibrary.Load("{{OfSystem}}", typeof({{name}}).Assembly, null);
                public static double One() => {{call}};
            }
            """);
        feed.Add(name, "1.0.0", [], [($"lib/net8.0/{name}.dll", library), (NativeAsset(OfSystem), SystemLibrary("libm.so.6"))]);
        Assert.Equal("1", notebook.Value($"""
            #r "nuget: {name}, 1.0.0"
            System.Runtime.InteropServices.{name}.One().ToString(System.Globalization.CultureInfo.InvariantCulture)
            """));
    }

    [Fact]
    public void A_native_library_that_needs_another_packages_gets_it_though_it_names_no_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The libraries are ELF files.");
        feed.Add("Needed", "1.0.0", [], [(NativeAsset("libofneeded.so"), ElfLibrary.Of("libofneeded.so"))]);
        feed.Add("Needing", "1.0.0", [], [(NativeAsset("libofneeding.so"), ElfLibrary.Of("libofneeding.so", "libofneeded.so"))]);
        Assert.Equal("True", notebook.Value("""
            #r "nuget: Needing, 1.0.0"
            #r "nuget: Needed, 1.0.0"
            using System.Reflection;
            using System.Runtime.InteropServices;
            NativeLibrary.TryLoad("ofneeding", Assembly.GetExecutingAssembly(), null, out _)
            """));
    }

    [Fact]
    public void The_native_libraries_of_several_packages_lie_in_one_folder()
    {
        feed.Add("FirstNative", "1.0.0", [], [(NativeAsset("libfirst.so"), [1])]);
        feed.Add("SecondNative", "1.0.0", [("FirstNative", "1.0.0")], [(NativeAsset("libsecond.so"), [2])]);
        RestoreRequest request = new([new PackageReference("SecondNative", "1.0.0")], [], Directory.GetCurrentDirectory());

        string[] files = [.. feed.Restorer().Restore(request, TestContext.Current.CancellationToken)
            .SelectMany(package => package.NativeLibraries)];

        Assert.Equal(["libfirst.so", "libsecond.so"], files.Select(Path.GetFileName));
        Assert.Single(files.Select(Path.GetDirectoryName).Distinct());
        Assert.Equal([1, 2], files.SelectMany(File.ReadAllBytes));
    }

    [Fact]
    public void An_assembly_that_is_needed_but_hidden_from_users_is_loaded()
    {
        var hidden = feed.Assembly("Hidden", "1.0.0", "public class Hidden { public string Text => \"hidden\"; }");
        var neighbour = Path.Combine(feed.Folder("neighbour"), "Hidden.dll");
        File.WriteAllBytes(neighbour, hidden);
        var library = feed.Assembly(
            "Hiding",
            "1.0.0",
            "public static class Hiding { public static Hidden Make() => new Hidden(); }",
            neighbour);
        feed.Add("Hidden", "1.0.0", [], [("lib/net8.0/Hidden.dll", hidden), ("ref/net8.0/_._", [])]);
        feed.Add("Hiding", "1.0.0", [("Hidden", "1.0.0")], [("lib/net8.0/Hiding.dll", library)]);
        Assert.Equal("hidden", notebook.Value("#r \"nuget: Hiding, 1.0.0\"\nHiding.Make().Text"));
    }

    [Fact]
    public void An_assembly_that_the_process_has_is_the_process_s()
    {
        feed.Add(
            "OwnCopy",
            "1.0.0",
            [],
            [("lib/net8.0/Microsoft.DotNet.Interactive.Formatting.dll", Encoding.UTF8.GetBytes("no assembly"))]);
        Assert.Equal(
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
            notebook.Value("#r \"nuget: OwnCopy, 1.0.0\"\ntypeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location"));
    }

    [Fact]
    public void A_package_that_needs_a_shared_framework_gets_that_of_the_installed_dotnet()
    {
        var shared = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "Microsoft.AspNetCore.App"));
        Assert.SkipUnless(Directory.Exists(shared), $"There is no {shared}.");
        feed.Add("NeedsShared", "1.0.0", [], [("lib/net8.0/_._", [])], "Microsoft.AspNetCore.App");
        Assert.StartsWith(
            shared,
            notebook.Value("#r \"nuget: NeedsShared, 1.0.0\"\ntypeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_needs_a_shared_framework_that_is_not_installed_is_an_error_that_names_it()
    {
        feed.Add("NeedsNowhere", "1.0.0", [], [("lib/net8.0/_._", [])], "Some.Where.App");
        Assert.StartsWith(
            "The package NeedsNowhere needs Some.Where.App, which is not installed in ",
            notebook.Fail("#r \"nuget: NeedsNowhere, 1.0.0\"").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_referenced_by_its_path_before_stays_the_one_when_it_is_as_new()
    {
        var path = PlainReference("PlainFirst", "2.0.0", "of the path");
        feed.AddText("PlainFirst", "1.0.0", "of the package");
        notebook.Succeed($"#r \"{path}\"\nvar before = PlainFirst.Text;");
        Assert.Equal("of the path", notebook.Value("#r \"nuget: PlainFirst, 1.0.0\"\nPlainFirst.Text"));
    }

    [Fact]
    public void A_newer_assembly_of_a_package_takes_the_place_of_one_that_is_not_loaded()
    {
        var path = PlainReference("NotLoaded", "1.0.0", "of the path");
        feed.AddText("NotLoaded", "2.0.0", "of the package");
        notebook.Succeed($"#r \"{path}\"");
        Assert.Equal("of the package", notebook.Value("#r \"nuget: NotLoaded, 2.0.0\"\nNotLoaded.Text"));
    }

    [Fact]
    public void A_newer_assembly_of_a_package_than_one_that_is_loaded_is_an_error_that_names_both()
    {
        var path = PlainReference("Loaded", "1.0.0", "of the path");
        feed.AddText("Loaded", "2.0.0", "of the package");
        notebook.Succeed($"#r \"{path}\"\nvar before = Loaded.Text;");
        Assert.Equal(
            $"Loaded 2.0.0 brings Loaded 2.0.0.0, but Loaded 1.0.0.0 is loaded from {path}; "
                + "restart the kernel and add the package before it is used.",
            notebook.Fail("#r \"nuget: Loaded, 2.0.0\"").Message);
        Assert.Equal("of the path", notebook.Value("Loaded.Text"));
    }

    [Fact]
    public void A_copy_referenced_by_its_path_later_is_the_packages_own()
    {
        feed.AddText("PlainLast", "1.0.0", "of the package");
        var path = PlainReference("PlainLast", "1.0.0", "of the path");
        notebook.Succeed("#r \"nuget: PlainLast, 1.0.0\"");
        Assert.Equal("of the package", notebook.Value($"#r \"{path}\"\nPlainLast.Text"));
    }

    private string PlainReference(string name, string version, string text)
    {
        var path = Path.Combine(feed.Folder("plain"), name + ".dll");
        File.WriteAllBytes(
            path,
            feed.Assembly(name, version, $"public static class {name} {{ public static string Text => \"{text}\"; }}"));
        return path;
    }

    private static string NativeAsset(string name) => $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/{name}";

    private static byte[] SystemLibrary(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A system library is taken for a package's, and its name is Linux's.");
        string[] folders = ["/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/lib64", "/usr/lib64", "/usr/lib"];
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"There is no {name} in {string.Join(", ", folders)}.");
        return File.ReadAllBytes(path!);
    }
}
