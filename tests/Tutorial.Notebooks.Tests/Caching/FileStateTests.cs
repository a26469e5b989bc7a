namespace Tutorial.Notebooks.Tests;

public sealed class FileStateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FileStateTests() => File.WriteAllText(folder["a.txt"], "one");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_content_of_a_file_is_its_sha_256() => Assert.Equal(
        "sha256 7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", FileState.OfContent(folder["a.txt"]));    // sha256sum's

    [Fact]
    public void A_small_file_is_told_by_its_content_and_not_by_its_time()
    {
        var before = FileState.OfFolder(folder.Path);
        File.SetLastWriteTimeUtc(folder["a.txt"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(before, FileState.OfFolder(folder.Path));

        File.WriteAllText(folder["a.txt"], "two");
        Assert.NotEqual(before, FileState.OfFolder(folder.Path));
    }

    [Fact]
    public void A_large_file_is_told_by_its_size_and_time()
    {
        var before = FileState.OfFolder(folder.Path, largest: 2);
        File.SetLastWriteTimeUtc(folder["a.txt"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.NotEqual(before, FileState.OfFolder(folder.Path, largest: 2));
    }

    [Fact]
    public void A_file_that_is_renamed_or_added_is_seen()
    {
        var before = FileState.OfFolder(folder.Path);
        File.Move(folder["a.txt"], folder["b.txt"]);

        Assert.NotEqual(before, FileState.OfFolder(folder.Path));
    }

    [Fact]
    public void What_is_missing_is_said_to_be()
    {
        Assert.Equal("missing", FileState.OfContent(folder["none"]));
        Assert.Equal("missing", FileState.OfFolder(folder["none"]));
    }
}
