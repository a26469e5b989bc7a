namespace Tutorial.Notebooks.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_replaced_by_the_new_content()
    {
        AtomicFile.WriteText(_folder["a.txt"], "old, and longer than the new one");

        AtomicFile.WriteText(_folder["a.txt"], "new");

        Assert.Equal("new", File.ReadAllText(_folder["a.txt"]));
    }

    [Fact]
    public void A_write_that_fails_halfway_leaves_the_old_file_and_nothing_else()
    {
        AtomicFile.WriteText(_folder["a.txt"], "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(_folder["a.txt"], stream =>
        {
            stream.Write("half of the ne"u8);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("old", File.ReadAllText(_folder["a.txt"]));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_missing_folder_is_made()
    {
        AtomicFile.WriteText(Path.Combine(_folder.Path, "new", "deep", "a.txt"), "content");

        Assert.Equal("content", File.ReadAllText(Path.Combine(_folder.Path, "new", "deep", "a.txt")));
    }
}
