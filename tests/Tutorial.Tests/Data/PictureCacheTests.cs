namespace Tutorial.Tests;

/// <summary>A cache is seen by what it hides: a picture that has changed without a change of its length and its time.</summary>
public sealed class PictureCacheTests : IDisposable
{
    private readonly PictureFolder folder = new();

    public PictureCacheTests()
    {
        folder.Write("train/a/1.png", 10);
        folder.Write("train/b/1.png", 20);
        folder.Write("test/a/1.png", 30);
    }

    private string CacheFolder => Path.Combine(folder.Path, "..", "cache");

    private string[] Kept => [.. Directory.GetFiles(CacheFolder).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_second_call_gives_what_the_first_one_read()
    {
        var first = Grays();
        BreakUnseen("train/a/1.png");

        Assert.Equal([10, 20, 30], first);
        Assert.Equal(first, Grays());
        Assert.Equal(2, Kept.Length);
    }

    [Fact]
    public void Without_a_folder_for_it_nothing_is_kept()
    {
        Grays();
        BreakUnseen("train/a/1.png");

        Assert.Throws<InvalidDataException>(() => Load(cacheFolder: null));
    }

    [Fact]
    public void A_picture_that_has_changed_is_read_again()
    {
        Grays();
        folder.Write("train/b/1.png", 99, width: 40);

        Assert.Equal([10, 99, 30], Grays());
    }

    [Fact]
    public void A_picture_with_a_new_time_is_read_again()
    {
        Grays();
        BreakUnseen("train/a/1.png");
        File.SetLastWriteTimeUtc(folder.PathOf("train/a/1.png"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.Throws<InvalidDataException>(() => Load(CacheFolder));
    }

    [Fact]
    public void Another_size_is_another_file()
    {
        Grays();
        using var pair = ImageFolder.Load(
            folder.Path, size: 16, cacheFolder: CacheFolder, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([2, 3, 16, 16], pair.Training.Images.shape);
        Assert.Equal(4, Kept.Length);
    }

    public static TheoryData<string> Damages => new("one bit", "cut off", "empty", "longer", "other pixels and no sum");

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_made_anew(string damage)
    {
        Grays();
        var whole = Kept.Select(File.ReadAllBytes).ToArray();
        foreach (var path in Kept)
            File.WriteAllBytes(path, Damaged(File.ReadAllBytes(path), damage));

        Assert.Equal([10, 20, 30], Grays());
        Assert.Equal(whole, Kept.Select(File.ReadAllBytes));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_costs_time_and_nothing_else()
    {
        var file = folder.PathOf("a file");
        File.WriteAllText(file, "not a folder");

        using var pair = Load(Path.Combine(file, "inside"));
        Assert.Equal(2, pair.Training.Count);
    }

    [Fact]
    public void Progress_ends_at_all_pictures_when_they_come_from_the_cache()
    {
        Grays();
        var reports = new Reports();
        ImageFolder.Load(
            folder.Path, progress: reports, cacheFolder: CacheFolder, cancellationToken: TestContext.Current.CancellationToken).Dispose();

        Assert.Equal([new(2, 3), new(3, 3)], reports.Seen);
    }

    private static byte[] Damaged(byte[] file, string damage) => damage switch
    {
        "one bit" => [.. file[..^1], (byte)(file[^1] ^ 1)],
        "cut off" => file[..^1],
        "empty" => [],
        "longer" => [.. file, 0],
        _ => new byte[file.Length],
    };

    /// <summary>Puts what is no picture into its place, as long and as old as it was.</summary>
    private void BreakUnseen(string name)
    {
        var path = folder.PathOf(name);
        var (length, time) = (new FileInfo(path).Length, File.GetLastWriteTimeUtc(path));
        File.WriteAllBytes(path, new byte[length]);
        File.SetLastWriteTimeUtc(path, time);
    }

    private DatasetPair Load(string? cacheFolder) =>
        ImageFolder.Load(folder.Path, cacheFolder: cacheFolder, cancellationToken: TestContext.Current.CancellationToken);

    private byte[] Grays()
    {
        using var pair = Load(CacheFolder);
        return [.. First(pair.Training), .. First(pair.Test)];
    }

    private static IEnumerable<byte> First(ImageDataset images) =>
        images.Images.data<byte>().ToArray().Where((_, index) => index % (3 * 32 * 32) == 0);

    private sealed class Reports : IProgress<ImageFolderProgress>
    {
        public List<ImageFolderProgress> Seen { get; } = [];

        public void Report(ImageFolderProgress value) => Seen.Add(value);
    }
}
