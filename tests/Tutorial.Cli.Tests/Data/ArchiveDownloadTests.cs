namespace Tutorial.Cli.Tests;

public sealed class ArchiveDownloadTests : IDisposable
{
    private static readonly byte[] Archive = TinyArchive.Bytes;

    private readonly DownloadFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_files_are_in_place_and_nothing_else_is_left()
    {
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));

        Assert.Equal(folder.PathOf("tiny"), await folder.DownloadAsync(server.Address));

        folder.AssertInstalled();
    }

    [Fact]
    public async Task Bytes_are_counted_from_none_to_all()
    {
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);

        Assert.Equal((0, Archive.Length), (folder.Plural[0], folder.Plural[^1]));
        Assert.Equal(folder.Plural.Order(), folder.Plural);
        Assert.Equal($"'{folder.PathOf("tiny")}' is complete, with the published SHA-256 of every file.", folder.Said[^1]);
    }

    [Fact]
    public async Task Files_that_are_there_are_not_downloaded_again()
    {
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);
        await File.WriteAllTextAsync(folder.PartPath, "of an older download", TestContext.Current.CancellationToken);
        await folder.DownloadAsync(server.Address);

        Assert.Single(server.Requests);
        folder.AssertInstalled();
    }

    [Fact]
    public async Task An_incomplete_folder_is_replaced()
    {
        Directory.CreateDirectory(folder.PathOf("tiny"));
        await File.WriteAllTextAsync(folder.PathOf("tiny/first.bin"), "short", TestContext.Current.CancellationToken);
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
    }

    [Fact]
    public async Task What_a_killed_process_left_of_unpacking_is_removed()
    {
        Directory.CreateDirectory(folder.PathOf("tiny.tmp"));
        await File.WriteAllTextAsync(folder.PathOf("tiny.tmp/first.bin"), "half", TestContext.Current.CancellationToken);
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
    }

    [Fact]
    public async Task A_folder_with_other_files_of_the_same_sizes_is_left_as_it_is()
    {
        Directory.CreateDirectory(folder.PathOf("tiny"));
        await File.WriteAllBytesAsync(
            folder.PathOf("tiny/first.bin"),
            TinyArchive.WithWrongByte(TinyArchive.First, 5),
            TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.PathOf("tiny/second.bin"), TinyArchive.Second, TestContext.Current.CancellationToken);
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => folder.DownloadAsync(server.Address));

        Assert.StartsWith($"'{folder.PathOf("tiny")}' has other content than the published files", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            TinyArchive.WithWrongByte(TinyArchive.First, 5),
            await File.ReadAllBytesAsync(folder.PathOf("tiny/first.bin"), TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(13_000)]
    public async Task A_wrong_byte_is_refused_and_not_kept(int at)
    {
        await using var server = new FileServer((_, request) => FileReply.To(request, TinyArchive.WithWrongByte(Archive, at)));

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(server.Address));

        Assert.Contains("another SHA-256 than the published one", error.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_file_of_another_size_is_refused_before_a_byte_of_it_comes(int difference)
    {
        await using var server = new FileServer(
            (_, _) => new FileReply("200 OK", Archive, FileReply.Length(Archive.Length + difference)) { Sent = 0, Stalls = true });

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(server.Address));

        Assert.Contains(
            FormattableString.Invariant(
                $"offers {Archive.Length + difference:N0} bytes, where the published file has {Archive.Length:N0}"),
            error.Message,
            StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_does_not_say_how_much_comes_is_stopped_when_it_is_too_much()
    {
        await using var server = new FileServer((_, _) => new FileReply("200 OK", [.. Archive, .. new byte[100]]));

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(server.Address));

        Assert.Contains("sends more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_waits_and_takes_what_the_first_one_brought()
    {
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));
        var first = await FolderLock.TakeAsync(folder.PathOf("tiny.lock"), () => { }, TestContext.Current.CancellationToken);
        var waiting = new TaskCompletionSource();
        folder.OnSay = line =>
        {
            if (line.StartsWith("Another process", StringComparison.Ordinal))
                waiting.TrySetResult();
        };

        var second = folder.DownloadAsync(server.Address);
        await waiting.Task;
        Directory.CreateDirectory(folder.PathOf("tiny"));
        await File.WriteAllBytesAsync(folder.PathOf("tiny/first.bin"), TinyArchive.First, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.PathOf("tiny/second.bin"), TinyArchive.Second, TestContext.Current.CancellationToken);
        first.Dispose();
        await second;

        Assert.Empty(server.Requests);
        Assert.Single(folder.Said, line => line.StartsWith("Another process fills", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_waits_can_be_stopped()
    {
        using var held = await FolderLock.TakeAsync(folder.PathOf("tiny.lock"), () => { }, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        folder.OnSay = _ => stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => folder.DownloadAsync(TimeSpan.FromSeconds(60), stop.Token, new Uri("http://127.0.0.1:1/")));
    }
}
