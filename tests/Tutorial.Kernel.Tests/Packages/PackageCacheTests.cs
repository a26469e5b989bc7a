namespace Tutorial.Kernel.Tests;

/// <summary>What a kernel knows of an earlier one's restores.</summary>
public sealed class PackageCacheTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly Feed feed = new();

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_second_start_needs_neither_a_restore_nor_the_source()
    {
        feed.AddText("Cached", "1.0.0", "cached", ("CachedToo", "1.0.0"));
        feed.AddText("CachedToo", "1.0.0", "too");
        const string Cell = "#r \"nuget: Cached, 1.0.0\"\nCached.Text + CachedToo.Text";
        Assert.Equal("cachedtoo", new Notebook(feed.Restorer()).Value(Cell));
        Directory.Delete(feed.Path, recursive: true);
        Assert.Equal("cachedtoo", new Notebook(feed.RestorerThatCannotRestore()).Value(Cell));
    }

    [Fact]
    public void The_order_of_packages_does_not_matter()
    {
        feed.AddText("OrderA", "1.0.0", "a");
        feed.AddText("OrderB", "1.0.0", "b");
        new Notebook(feed.Restorer()).Succeed("#r \"nuget: OrderA, 1.0.0\"\n#r \"nuget: OrderB, 1.0.0\"");
        new Notebook(feed.RestorerThatCannotRestore()).Succeed("#r \"nuget: orderb, 1.0.0\"\n#r \"nuget: ordera, 1.0.0\"");
    }

    [Theory]
    [InlineData("*", 23, true)]
    [InlineData("*", 25, false)]
    [InlineData("1.0.0", 25 * 365, true)]
    public void A_floating_version_is_known_for_a_day_and_a_fixed_one_for_good(string version, int hours, bool expected)
    {
        var request = Request(new PackageReference("Aging", version));
        Cache(Noon).Keep(request, [Fabricated()]);
        Assert.Equal(expected, Cache(Noon.AddHours(hours)).Find(request) is not null);
    }

    [Fact]
    public void What_was_deleted_is_restored_again()
    {
        feed.AddText("Deleted", "1.0.0", "deleted");
        Restore("Deleted");
        feed.DeleteUnpacked();
        Assert.All(Restore("Deleted").Single().Files, file => Assert.True(File.Exists(file)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Restored":"2026-01-01T00:00:00+00:00","Packages":[{"Name":"x"}]}""")]
    [InlineData("""{"Restored":"2026-01-01T00:00:00+00:00","Packages":null}""")]
    public void A_damaged_entry_does_not_count(string content)
    {
        var request = Request(new PackageReference("Damaged", "1.0.0"));
        Cache(Noon).Keep(request, [Fabricated()]);
        Assert.NotNull(Cache(Noon).Find(request));
        File.WriteAllText(Assert.Single(Directory.GetFiles(feed.CacheFolder)), content);
        Assert.Null(Cache(Noon).Find(request));
    }

    [Fact]
    public void Requests_of_other_packages_versions_sources_or_platforms_have_other_keys()
    {
        var request = Request(new PackageReference("A", "1.0.0"));
        string[] keys =
        [
            request.Key("here"),
            request.Key("there"),
            Request(new PackageReference("B", "1.0.0")).Key("here"),
            Request(new PackageReference("A", "1.0.1")).Key("here"),
            (request with { Sources = ["https://feed"] }).Key("here"),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], Request(new PackageReference("a", "1.0.0")).Key("here"));
    }

    [Fact]
    public async Task Two_kernels_that_restore_the_same_at_once_both_get_it_and_leave_one_entry()
    {
        feed.AddText("AtOnce", "1.0.0", "at once", ("AtOnceToo", "1.0.0"));
        feed.AddText("AtOnceToo", "1.0.0", "too");
        using var barrier = new Barrier(2);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return Restore("AtOnce");
        })));
        Assert.All(both, packages => Assert.Equal(["AtOnce", "AtOnceToo"], packages.Select(package => package.Name)));
        Assert.Single(Directory.GetFileSystemEntries(feed.CacheFolder));
    }

    [Fact]
    public void A_failed_restore_leaves_nothing()
    {
        Assert.Throws<PackageException>(() => Restore("Nowhere"));
        Assert.Empty(Directory.GetFileSystemEntries(feed.CacheFolder));
    }

    [Fact]
    public void What_a_killed_kernel_left_behind_is_deleted_a_day_later_and_not_before()
    {
        feed.AddText("Left", "1.0.0", "left");
        var old = Directory.CreateDirectory(Path.Combine(feed.CacheFolder, "restore-old")).FullName;
        var recent = Directory.CreateDirectory(Path.Combine(feed.CacheFolder, "restore-recent")).FullName;
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-25));
        Restore("Left");
        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(recent));
    }

    private RestoredPackage Fabricated() => new("Fabricated", "1.0.0", feed.Path, [], [], [], []);

    private PackageCache Cache(DateTimeOffset now) => new(feed.CacheFolder, new FixedClock(now));

    private IReadOnlyList<RestoredPackage> Restore(string name) =>
        feed.Restorer().Restore(Request(new PackageReference(name, "1.0.0")), TestContext.Current.CancellationToken);

    private static RestoreRequest Request(params PackageReference[] packages) => new(packages, [], Directory.GetCurrentDirectory());
}
