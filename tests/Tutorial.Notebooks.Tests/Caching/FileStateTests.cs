namespace Tutorial.Notebooks.Tests;

public sealed class FileStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileStateTests() => File.WriteAllText(_folder["a.txt"], "one");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_content_of_a_file_is_its_sha_256() => Assert.Equal(
        "sha256 7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", FileState.OfContent(_folder["a.txt"]));    // sha256sum's

    [Fact]
    public void A_small_file_is_told_by_its_content_and_not_by_its_time()
    {
        var before = FileState.OfFolder(_folder.Path);
        File.SetLastWriteTimeUtc(_folder["a.txt"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(before, FileState.OfFolder(_folder.Path));

        File.WriteAllText(_folder["a.txt"], "two");
        Assert.NotEqual(before, FileState.OfFolder(_folder.Path));
    }

    [Fact]
    public void A_large_file_is_told_by_its_size_and_time()
    {
        var before = FileState.OfFolder(_folder.Path, largest: 2);
        File.SetLastWriteTimeUtc(_folder["a.txt"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.NotEqual(before, FileState.OfFolder(_folder.Path, largest: 2));
    }

    [Fact]
    public void A_file_that_is_renamed_or_added_is_seen()
    {
        var before = FileState.OfFolder(_folder.Path);
        File.Move(_folder["a.txt"], _folder["b.txt"]);

        Assert.NotEqual(before, FileState.OfFolder(_folder.Path));
    }

    [Fact]
    public void What_is_missing_is_said_to_be()
    {
        Assert.Equal("missing", FileState.OfContent(_folder["none"]));
        Assert.Equal("missing", FileState.OfFolder(_folder["none"]));
    }
}
