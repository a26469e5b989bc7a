namespace Tutorial.Kernel.Tests;

public sealed class PackageErrorTests : IDisposable
{
    private readonly Feed feed = new();
    private readonly Notebook notebook;

    /// <summary>With NuGet's own errors, where they are what the test is about.</summary>
    private readonly Notebook sdk;

    public PackageErrorTests() => (notebook, sdk) = (new Notebook(feed.Restorer()), new Notebook(feed.RestorerOfSdk()));

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_missing_package_is_named_with_the_sources()
    {
        var error = sdk.Fail("#r \"nuget: Nowhere, 1.0.0\"\nConsole.Write(1);");
        Assert.Equal("PackageError", error.Name);
        Assert.Equal("There is no package Nowhere in only; check the name, or add a source with #i \"nuget: …\".", error.Message);
    }

    [SoakFact]
    public void A_missing_version_is_named_with_the_nearest()
    {
        feed.AddText("Versions", "1.0.0", "x");
        var error = sdk.Fail("#r \"nuget: Versions, 3.0.0\"");
        Assert.Equal("The package Versions has no version >= 3.0.0; the nearest is 1.0.0 in only.", error.Message);
    }

    [Fact]
    public void Another_version_of_a_package_that_is_there_is_an_error()
    {
        feed.AddText("Twice", "1.0.0", "first");
        feed.AddText("Twice", "2.0.0", "second");
        notebook.Succeed("#r \"nuget: Twice, 1.0.0\"");
        var error = notebook.Fail("#r \"nuget: twice, 2.0.0\"");
        Assert.StartsWith(
            "twice version 2.0.0 cannot be added because version 1.0.0 was added previously;",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal("first", notebook.Value("Twice.Text"));
    }

    [Fact]
    public void Two_versions_in_one_cell_are_an_error() => Assert.Equal(
        "The cell asks for Both in the versions 1.0.0 and 2.0.0; keep one.",
        notebook.Fail("#r \"nuget: Both, 1.0.0\"\n#r \"nuget: Both, 2.0.0\"").Message);

    [SoakFact]
    public void A_package_that_needs_another_version_of_one_that_is_there_is_an_error_and_does_not_come()
    {
        feed.AddText("Shared", "1.0.0", "one");
        feed.AddText("Shared", "2.0.0", "two");
        feed.AddText("NeedsTwo", "1.0.0", "needs two", ("Shared", "2.0.0"));
        notebook.Succeed("#r \"nuget: Shared, 1.0.0\"");
        sdk.Succeed("#r \"nuget: Shared, 1.0.0\"");        // from the cache

        var error = sdk.Fail("#r \"nuget: NeedsTwo, 1.0.0\"");

        Assert.StartsWith(
            "The packages do not agree: NeedsTwo 1.0.0 needs Shared 2.0.0, but the notebook has 1.0.0;",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("CS0103", sdk.Fail("NeedsTwo.Text").Message, StringComparison.Ordinal);
        Assert.Equal("one", sdk.Value("Shared.Text"));
    }

    [Fact]
    public void A_failed_restore_does_not_keep_the_next_from_working()
    {
        notebook.Fail("#r \"nuget: NotYet, 1.0.0\"");
        feed.AddText("NotYet", "1.0.0", "now");
        Assert.Equal("now", notebook.Value("#r \"nuget: NotYet, 1.0.0\"\nNotYet.Text"));
    }

    [SoakFact]
    public void A_source_that_cannot_be_reached_is_named()
    {
        using var port = new ClosedPort();
        feed.Configure(port.Address);
        var error = sdk.Fail("#r \"nuget: Unreachable, 1.0.0\"");
        Assert.StartsWith($"The source {port.Address} of packages cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_no_folder_is_named() => Assert.StartsWith(
        "The source ./nowhere of #i is no folder;", notebook.Fail("#i \"nuget: ./nowhere\"").Message, StringComparison.Ordinal);

    [Fact]
    public void A_source_that_NuGet_would_split_is_an_error() => Assert.Contains(
        "a;b of #i holds a semicolon", notebook.Fail("#i \"nuget: a;b\"").Message, StringComparison.Ordinal);

    [Fact]
    public void A_source_without_nuget_is_an_error_that_shows_how() => Assert.StartsWith(
        "#i \"https://host/index.json\" names no source of packages; write it as #i \"nuget: ",
        notebook.Fail("#i \"https://host/index.json\"").Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_dotnet_that_is_not_there_is_named()
    {
        var error = new Notebook(feed.RestorerThatCannotRestore()).Fail("#r \"nuget: Any, 1.0.0\"");
        Assert.StartsWith("Packages are restored by the .NET SDK, but ", error.Message, StringComparison.Ordinal);
        Assert.Contains("no-restore", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_named()
    {
        File.WriteAllText(feed.CacheFolder, "in the way");
        Assert.Contains(feed.CacheFolder, notebook.Fail("#r \"nuget: Any, 1.0.0\"").Message, StringComparison.Ordinal);
    }
}
