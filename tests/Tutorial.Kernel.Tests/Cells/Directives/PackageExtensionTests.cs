using System.Text;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class PackageExtensionTests : IDisposable
{
    private readonly Feed feed = new();
    private readonly Notebook notebook;

    public PackageExtensionTests() => notebook = new Notebook(feed.Restorer());

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_script_of_extensions_runs_before_the_cell_that_adds_the_package()
    {
        AddWithScript("Extended", "#!csharp\n\nFormatter.Register<Extended>(_ => \"<i>extended</i>\", \"text/html\");\nvar fromExtension = Extended.Text;\n".Replace(
            "Formatter.", "Microsoft.DotNet.Interactive.Formatting.Formatter.", StringComparison.Ordinal));
        var shown = notebook.Succeed("#r \"nuget: Extended, 1.0.0\"\nnew Extended()");
        Assert.Equal("<i>extended</i>", shown[^1].Data("text/html"));
        Assert.Equal("text", notebook.Value("fromExtension"));
    }

    [Fact]
    public void A_script_of_extensions_of_what_a_package_needs_runs_too()
    {
        AddWithScript("ExtendedBelow", "#!csharp\n\nvar fromBelow = \"below\";\n");
        feed.AddText("ExtendedAbove", "1.0.0", "above", ("ExtendedBelow", "1.0.0"));
        Assert.Equal("below", notebook.Value("#r \"nuget: ExtendedAbove, 1.0.0\"\nfromBelow"));
    }

    [Fact]
    public void A_script_of_extensions_runs_once()
    {
        AddWithScript("ExtendedOnce", "#!csharp\n\nConsole.Write(\"loaded\");\n");
        Assert.Contains(notebook.Succeed("#r \"nuget: ExtendedOnce, 1.0.0\""), message => message.Type == MessageType.Stream);
        Assert.Empty(notebook.Succeed("#r \"nuget: ExtendedOnce, 1.0.0\""));
    }

    [Fact]
    public void A_plain_reference_to_the_assembly_runs_no_extension()
    {
        AddWithScript("NotExtended", "#!csharp\n\nConsole.Write(\"loaded\");\n");
        Assert.Empty(notebook.Succeed($"#r \"{Restored("NotExtended").Assemblies.Single()}\""));
    }

    [Fact]
    public void A_script_of_extensions_that_fails_is_told_and_the_package_is_usable()
    {
        AddWithScript("BadlyExtended", "#!csharp\n\nundeclared\n");
        var messages = notebook.Succeed("#r \"nuget: BadlyExtended, 1.0.0\"\nBadlyExtended.Text");
        var told = Assert.Single(messages, message => message.Type == MessageType.Stream);
        Assert.Equal("stderr", told.Content["name"]!.GetValue<string>());
        Assert.StartsWith("The extension of BadlyExtended 1.0.0 does not work in this kernel: extension.dib cell 1: (1,1): error CS0103", told.Text, StringComparison.Ordinal);
        Assert.Equal("text", messages[^1].Data("text/plain"));
    }

    [Fact]
    public void A_class_of_extensions_is_called_that_knows_the_kernel_under_its_former_assembly()
    {
        AddWithClass("ByClass", """
            Microsoft.DotNet.Interactive.Formatting.Formatter.Register<ByClass>(_ => "<i>by class</i>", "text/html");
            return System.Threading.Tasks.Task.CompletedTask;
            """);
        Assert.Equal("<i>by class</i>", notebook.Succeed("#r \"nuget: ByClass, 1.0.0\"\nnew ByClass()")[^1].Data("text/html"));
    }

    [Fact]
    public void A_class_of_extensions_can_run_code_ahead_of_the_cell()
    {
        AddWithClass("BySending", """
            return Microsoft.DotNet.Interactive.KernelExtensions.FindKernelByName(Microsoft.DotNet.Interactive.Kernel.Root, "csharp")
                .SendAsync(new Microsoft.DotNet.Interactive.Commands.SubmitCode("var sent = \"sent\";", null), System.Threading.CancellationToken.None);
            """);
        Assert.Equal("sent", notebook.Value("#r \"nuget: BySending, 1.0.0\"\nsent"));
    }

    [Fact]
    public void A_class_of_extensions_that_calls_what_the_kernel_lacks_is_told_and_the_package_is_usable()
    {
        AddWithClass("ByMissing", "Microsoft.DotNet.Interactive.Kernel.Missing(); return System.Threading.Tasks.Task.CompletedTask;");
        var messages = notebook.Succeed("#r \"nuget: ByMissing, 1.0.0\"\ntypeof(ByMissing).Name");
        Assert.StartsWith("The extension of ByMissing 1.0.0 does not work in this kernel: Method not found:", Assert.Single(messages, message => message.Type == MessageType.Stream).Text, StringComparison.Ordinal);
        Assert.Equal("ByMissing", messages[^1].Data("text/plain"));
    }

    [Fact]
    public void What_an_extension_sends_cannot_send_in_its_turn()
    {
        AddWithClass("BySendingTwice", """
            return kernel.SendAsync(new Microsoft.DotNet.Interactive.Commands.SubmitCode("Microsoft.DotNet.Interactive.Kernel.Root", null), System.Threading.CancellationToken.None);
            """);
        var told = Assert.Single(notebook.Succeed("#r \"nuget: BySendingTwice, 1.0.0\""), message => message.Type == MessageType.Stream);
        Assert.Contains("Kernel.Root is for the extensions of packages", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_names_a_class_of_extensions_compiles()
    {
        AddWithClass("Named", "return System.Threading.Tasks.Task.CompletedTask;");
        Assert.Equal("True", notebook.Value($"#r \"nuget: Named, 1.0.0\"\n#r \"{Restored("Named").Extensions.Single()}\"\n(new Extension() is Microsoft.DotNet.Interactive.IKernelExtension).ToString()"));
    }

    [Fact]
    public void The_root_kernel_is_for_extensions_alone() => Assert.Contains(
        "Kernel.Root is for the extensions of packages", notebook.Fail("Microsoft.DotNet.Interactive.Kernel.Root").Message, StringComparison.Ordinal);

    private RestoredPackage Restored(string name) => feed.Restorer()
        .Restore(new RestoreRequest([new PackageReference(name, "1.0.0")], [], Directory.GetCurrentDirectory()), TestContext.Current.CancellationToken)
        .Single();

    private void AddWithScript(string name, string script) => feed.Add(name, "1.0.0", [],
    [
        ($"lib/net8.0/{name}.dll", feed.Assembly(name, "1.0.0", $"public class {name} {{ public static string Text => \"text\"; }}")),
        ("interactive-extensions/dotnet/extension.dib", Encoding.UTF8.GetBytes(script)),
    ]);

    /// <summary>As such packages are made: compiled against .NET Interactive's own assembly, of which a stand-in has what is called.</summary>
    private void AddWithClass(string name, string onLoad)
    {
        var former = Library.CompileSigned(feed.Folder("former"), "Microsoft.DotNet.Interactive", """
            [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
            namespace Microsoft.DotNet.Interactive
            {
                public abstract class Kernel
                {
                    public static Kernel Root => null;
                    public static void Missing() { }
                    public System.Threading.Tasks.Task<KernelCommandResult> SendAsync(Commands.KernelCommand command, System.Threading.CancellationToken cancellationToken) => null;
                }
                public class KernelCommandResult { }
                public interface IKernelExtension { System.Threading.Tasks.Task OnLoadAsync(Kernel kernel); }
                public static class KernelExtensions { public static Kernel FindKernelByName(this Kernel kernel, string name) => null; }
            }
            namespace Microsoft.DotNet.Interactive.Commands
            {
                public abstract class KernelCommand { }
                public class SubmitCode : KernelCommand { public SubmitCode(string code, string targetKernelName) { } }
            }
            """, typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.GetName().GetPublicKey()!);
        var library = feed.Assembly(name, "1.0.0", $"public class {name} {{ }}");
        var neighbour = Path.Combine(feed.Folder("former"), name + ".dll");
        File.WriteAllBytes(neighbour, library);
        var extension = feed.Assembly(name + "Extension", "1.0.0", $$"""
            public class Extension : Microsoft.DotNet.Interactive.IKernelExtension
            {
                public System.Threading.Tasks.Task OnLoadAsync(Microsoft.DotNet.Interactive.Kernel kernel)
                {
                    {{onLoad}}
                }
            }
            """, former, neighbour);
        feed.Add(name, "1.0.0", [], [($"lib/net8.0/{name}.dll", library), ($"interactive-extensions/dotnet/{name}Extension.dll", extension)]);
    }
}
