namespace Tutorial.Cli.Tests;

/// <summary>Downloads that do not come in one piece.</summary>
public sealed class InterruptedDownloadTests : IDisposable
{
    private const int Piece = 5_000;

    private static readonly byte[] Archive = TinyArchive.Bytes;

    private readonly DownloadFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_connection_that_breaks_off_is_taken_up_where_it_broke()
    {
        await using var server = new FileServer(
            (number, request) => FileReply.To(request, Archive) with { Sent = number < 3 ? 3_000 : null });
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal([null, 3_000, 6_000], server.Requests.Select(request => request.From));
        Assert.Equal([null, "\"v1\"", "\"v1\""], server.Requests.Select(request => request.IfRange));
        Assert.Contains(
            folder.Said,
            line => line.Contains("broke off: ", StringComparison.Ordinal)
                && line.Contains("; attempt 2 of 4 in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stall_is_ended_and_taken_up()
    {
        await using var server = new FileServer((number, request) =>
            FileReply.To(request, Archive) with { Sent = number == 1 ? Piece : null, Stalls = number == 1 });
        await folder.DownloadAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken, server.Address);

        folder.AssertInstalled();
        Assert.Contains(folder.Said, line => line.Contains("sent nothing for 2 s; attempt 2 of 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_after_a_few_attempts()
    {
        await using var server = new FileServer((_, _) => new FileReply("200 OK", []) { Stalls = true });

        var error = await Assert.ThrowsAsync<IOException>(
            () => folder.DownloadAsync(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken, server.Address));

        Assert.Contains("sent nothing for 0.2 s", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, folder.Said.Count(line => line.Contains("attempt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stopped_download_is_kept_and_the_next_one_goes_on()
    {
        await using var server = new FileServer((number, request) =>
            FileReply.To(request, Archive) with { Sent = number == 1 ? Piece : null, Stalls = number == 1 });
        await StopWhenBytesComeAsync(server);
        var kept = (int)new FileInfo(folder.PartPath).Length;
        Assert.InRange(kept, 1, Piece);

        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal((kept, "\"v1\""), (server.Requests[1].From, server.Requests[1].IfRange));
    }

    [Fact]
    public async Task A_server_that_ignores_ranges_sends_all_again()
    {
        await using var server = new FileServer((number, _) =>
            new FileReply("200 OK", Archive, FileReply.Length(Archive.Length)) { Sent = number == 1 ? Piece : null });
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal(Piece, server.Requests[1].From);
    }

    [Fact]
    public async Task A_file_that_changes_between_two_parts_is_downloaded_anew()
    {
        var other = TinyArchive.WithWrongByte(Archive, 10);
        await using var server = new FileServer((number, request) =>
            number == 1 ? FileReply.To(request, other, "\"old\"") with { Sent = Piece } : FileReply.To(request, Archive, "\"new\""));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal("\"old\"", server.Requests[1].IfRange);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_know_if_range_is_found_out_by_its_tag()
    {
        var other = TinyArchive.WithWrongByte(Archive, 10);
        await using var server = new FileServer((number, request) => number switch
        {
            1 => FileReply.To(request, other, "\"old\"") with { Sent = Piece },
            2 => FileReply.Rest(Archive, Piece, "ETag: \"new\""),
            _ => FileReply.To(request, Archive, "\"new\""),
        });
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal([null, Piece, null], server.Requests.Select(request => request.From));
        Assert.Contains(
            folder.Said,
            line => line.Contains("has another version of the file than before; attempt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pieces_that_do_not_fit_together_are_thrown_away_and_the_whole_is_tried_once_more()
    {
        var other = TinyArchive.WithWrongByte(Archive, 10);
        await using var server = new FileServer((number, request) =>
            number == 1 ? FileReply.To(request, other, tag: null) with { Sent = Piece } : FileReply.To(request, Archive, tag: null));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal([null, Piece, null], server.Requests.Select(request => request.From));
    }

    [Fact]
    public async Task A_server_without_tags_is_asked_with_its_time()
    {
        const string Time = "Mon, 08 Jun 2009 20:03:31 GMT";
        await using var server = new FileServer((number, request) => number == 1
            ? new FileReply("200 OK", Archive, FileReply.Length(Archive.Length), $"Last-Modified: {Time}", "ETag: W/\"weak\"")
            {
                Sent = Piece,
            }
            : FileReply.To(request, Archive, Time) with { Headers = FileReply.Rest(Archive, Piece).Headers });
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal(Time, server.Requests[1].IfRange);
    }

    [Fact]
    public async Task Another_part_than_the_rest_is_not_taken()
    {
        await using var server = new FileServer((number, request) => number switch
        {
            1 => FileReply.To(request, Archive) with { Sent = Piece },
            2 => FileReply.Rest(Archive, Piece - 1),
            _ => FileReply.To(request, Archive),
        });
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal([null, Piece, null], server.Requests.Select(request => request.From));
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("429 Too Many Requests")]
    [InlineData("416 Range Not Satisfiable")]
    public async Task A_server_that_is_out_of_order_for_a_moment_is_asked_again(string status)
    {
        await using var server = new FileServer(
            (number, request) => number == 1 ? FileReply.Empty(status) : FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
    }

    [Fact]
    public async Task Another_mirror_gets_what_is_missing_without_the_tag_of_the_first()
    {
        await using var first = new FileServer((number, request) =>
            number == 1 ? FileReply.To(request, Archive) with { Sent = Piece } : FileReply.Empty("404 Not Found"));
        await using var second = new FileServer((_, request) => FileReply.To(request, Archive, "\"of the second\""));
        await folder.DownloadAsync(first.Address, second.Address);

        folder.AssertInstalled();
        Assert.Equal((Piece, null), (second.Requests.Single().From, second.Requests.Single().IfRange));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_lies_there_whole_is_checked_before_it_is_used(bool isWrong)
    {
        await File.WriteAllBytesAsync(
            folder.PartPath,
            isWrong ? TinyArchive.WithWrongByte(Archive, 7) : Archive,
            TestContext.Current.CancellationToken);
        await using var server = new FileServer((_, request) => FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal(isWrong ? 1 : 0, server.Requests.Count);
    }

    [Fact]
    public async Task Attempts_that_bring_much_are_not_counted()
    {
        var large = TinyArchive.RandomBytes(seed: 3, 7_000_000);
        using var target = new DownloadFolder { Published = TinyArchive.Of(large) };
        await using var server = new FileServer(
            (_, request) => FileReply.To(request, large) with { Sent = Math.Min(1 << 20, large.Length - (request.From ?? 0)) });

        // Whole, as published, and no archive.
        await Assert.ThrowsAsync<InvalidDataException>(() => target.DownloadAsync(server.Address));

        Assert.Equal(7, server.Requests.Count);
        Assert.Equal(6, target.Said.Count(line => line.EndsWith("; going on from there.", StringComparison.Ordinal)));
        Assert.DoesNotContain(target.Said, line => line.Contains("attempt", StringComparison.Ordinal));
    }

    private async Task StopWhenBytesComeAsync(FileServer server)
    {
        using var stop = new CancellationTokenSource();
        folder.OnBytes = stop.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => folder.DownloadAsync(TimeSpan.FromSeconds(60), stop.Token, server.Address));
        folder.OnBytes = null;
    }
}
