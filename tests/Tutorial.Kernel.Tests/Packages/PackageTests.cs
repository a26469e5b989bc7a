using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class PackageTests : IDisposable
{
    private readonly Feed feed = new();
    private readonly Notebook notebook;

    public PackageTests() => notebook = new Notebook(feed.Restorer());

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_package_is_usable_in_its_cell_and_in_later_ones()
    {
        feed.AddText("Plain", "1.2.3", "plain");
        Assert.Equal("plain", notebook.Value("#r \"nuget: Plain, 1.2.3\"\nPlain.Text"));
        Assert.Equal("plain", notebook.Value("Plain.Text"));
    }

    [Theory]
    [InlineData("Completed.|")]
    [InlineData("#r \"nuget: Completed, 1.0.0\"\nCompleted.|")]
    public void What_a_package_brings_is_completed(string cell)
    {
        feed.AddText("Completed", "1.0.0", "completed");
        var editor = new Editor(notebook.Session);
        Assert.DoesNotContain("Text", editor.Complete("Completed.|"));
        notebook.Succeed("#r \"nuget: Completed, 1.0.0\"");
        Assert.Contains("Text", editor.Complete(cell));
    }

    [Fact]
    public void What_was_installed_is_shown()
    {
        feed.AddText("Shown", "1.2.3", "shown");
        var shown = Assert.Single(notebook.Succeed("#r \"nuget: Shown, 1.2.3\""));
        Assert.Equal(MessageType.DisplayData, shown.Type);
        Assert.Equal("<div><strong>Installed Packages</strong><ul><li><span>Shown, 1.2.3</span></li></ul></div>", shown.Data("text/html"));
    }

    [Fact]
    public void A_package_that_is_there_is_not_shown_again()
    {
        feed.AddText("There", "1.0.0", "there");
        notebook.Succeed("#r \"nuget: There, 1.0\"");
        Assert.Empty(notebook.Succeed("#r \"nuget: There, 1.0.0\"\n#r \"nuget: There\""));
    }

    [Fact]
    public void What_a_package_needs_comes_with_it()
    {
        feed.AddText("Needed", "2.0.0", "needed");
        feed.AddText("Needing", "1.0.0", "needing", ("Needed", "2.0.0"));
        Assert.Equal("needing needed", notebook.Value("#r \"nuget: Needing, 1.0.0\"\nNeeding.Text + \" \" + Needed.Text"));
    }

    [Fact]
    public void Lines_for_packages_may_stand_behind_code()
    {
        feed.AddText("Behind", "1.0.0", "behind");
        feed.AddText("Further", "1.0.0", "further");
        Assert.Equal("behind further", notebook.Value(
            "var first = Behind.Text;\n#r \"nuget: Behind, 1.0.0\"\n  #r \"nuget:Further,1.0.0\"\n$\"{first} {Further.Text}\""));
    }

    [Fact]
    public void Errors_name_the_lines_of_the_cell()
    {
        feed.AddText("Lines", "1.0.0", "lines");
        Assert.StartsWith(
            "(3,1): error CS0103",
            notebook.Fail("#r \"nuget: Lines, 1.0.0\"\n\nundeclared").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_loaded_script_asks_for_packages_too_from_sources_relative_to_it()
    {
        using var other = new Feed();
        other.AddText("OfScript", "1.0.0", "of script");
        Directory.SetCurrentDirectory(feed.Folder("notebook"));
        Directory.CreateDirectory("scripts");
        Directory.CreateSymbolicLink("scripts/more", other.Path);
        File.WriteAllText("scripts/a.csx", "#load \"b.csx\"\n");
        File.WriteAllText("scripts/b.csx", "#i \"nuget: more\"\nvar loaded = OfScript.Text;\n#r \"nuget: OfScript, 1.0.0\"\n");
        Assert.Equal("of script", notebook.Value("#load \"scripts/a.csx\"\nloaded"));
    }

    [Fact]
    public void The_kernels_own_packages_are_never_restored()
    {
        var offline = new Notebook(feed.RestorerThatCannotRestore());
        var messages = offline.Succeed("""
            #r "nuget: microsoft.dotnet.interactive, 1.0.0-beta.99999.1"
            #r "nuget: Microsoft.DotNet.Interactive.Formatting, *-*"
            """);
        Assert.Contains(
            "microsoft.dotnet.interactive, which is part of this kernel",
            Assert.Single(messages).Data("text/html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_may_need_the_kernels_own_ones_though_no_source_has_them()
    {
        feed.AddText("NeedsKernel", "1.0.0", "runs", ("Microsoft.DotNet.Interactive", "1.0.0-beta.26120.1"));
        Assert.Equal("runs", notebook.Value("#r \"nuget: NeedsKernel, 1.0.0\"\nNeedsKernel.Text"));
    }

    [Fact]
    public void An_imported_notebook_asks_for_packages_too()
    {
        feed.AddText("Imported", "1.0.0", "imported");
        File.WriteAllText("a.dib", "#!csharp\n\n#r \"nuget: Imported, 1.0.0\"\nvar text = Imported.Text;\n");
        notebook.Succeed("#!import a.dib");
        Assert.Equal("imported", notebook.Value("text"));
    }
}
