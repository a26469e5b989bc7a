namespace Tutorial.Kernel.Tests;

public sealed class PackageSourceTests : IDisposable
{
    private readonly Feed feed = new();
    private readonly Notebook notebook;

    public PackageSourceTests() => notebook = new Notebook(feed.Restorer());

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_source_is_there_for_the_session_beside_the_users_own()
    {
        using var other = new Feed();
        other.AddText("FromOther", "1.0.0", "other");
        other.AddText("FromOtherLater", "1.0.0", "later");
        feed.AddText("FromOwn", "1.0.0", "own");
        Directory.SetCurrentDirectory(feed.Folder("notebook"));
        Assert.Equal("other own", notebook.Value(
            $"#i \"nuget: {other.Path}\"\n#r \"nuget: FromOther, 1.0.0\"\n#r \"nuget: FromOwn, 1.0.0\"\n"
                + $"$\"{{FromOther.Text}} {{FromOwn.Text}}\""));
        Assert.Equal("later", notebook.Value("#r \"nuget: FromOtherLater, 1.0.0\"\nFromOtherLater.Text"));
    }

    [SoakFact]
    public void A_sources_name_is_taken_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows few of these in a folder's name.");
        using var other = new Feed("a&b<c> $(HOME) %41 @(x) 'y'");
        other.AddText("Odd", "1.0.0", "odd");
        Directory.SetCurrentDirectory(feed.Folder("notebook"));
        Assert.Equal("odd", new Notebook(feed.RestorerOfSdk()).Value($"#i \"nuget: {other.Path}\"\n#r \"nuget: Odd, 1.0.0\"\nOdd.Text"));
    }

    [Fact]
    public void A_folder_is_relative_to_the_current_directory()
    {
        using var other = new Feed();
        other.AddText("FromRelative", "1.0.0", "relative");
        Directory.SetCurrentDirectory(feed.Folder("notebook"));
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), other.Path);
        Assert.Equal("relative", notebook.Value($"#i \"nuget:{relative}\"\n#r \"nuget: FromRelative, 1.0.0\"\nFromRelative.Text"));
    }

    [SoakFact]
    public void What_lies_above_the_cache_does_not_change_a_restore()
    {
        feed.AddText("Undisturbed", "1.0.0", "undisturbed");
        Directory.CreateDirectory(feed.CacheFolder);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(feed.CacheFolder, name), "<Project><Import Project=\"nowhere.props\" /></Project>");
        }

        File.WriteAllText(Path.Combine(feed.CacheFolder, "Directory.Build.rsp"), "-property:TargetFramework=net1.0");
        Assert.Equal("undisturbed", new Notebook(feed.RestorerOfSdk()).Value("#r \"nuget: Undisturbed, 1.0.0\"\nUndisturbed.Text"));
    }
}
