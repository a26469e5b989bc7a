using System.Formats.Tar;

namespace Tutorial.Cli.Tests;

public sealed class ArchiveUnpackerTests : IDisposable
{
    private static readonly PublishedArchive Published = TinyArchive.At(new Uri("https://example.org/tiny.tar.gz"));

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-unpack-");
    private readonly string target;

    public ArchiveUnpackerTests() => target = Directory.CreateDirectory(Path.Combine(root.FullName, "deep", "target")).FullName;

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task The_wanted_files_are_unpacked_and_nothing_else()
    {
        Assert.True(await UnpackAsync(TinyArchive.Bytes));

        Assert.Equal(["first.bin", "second.bin"], NamesIn(target));
        Assert.Equal(TinyArchive.First, File.ReadAllBytes(Path.Combine(target, "first.bin")));
        Assert.Equal(TinyArchive.Second, File.ReadAllBytes(Path.Combine(target, "second.bin")));
    }

    [Fact]
    public async Task Another_content_of_the_right_size_is_told()
    {
        Assert.False(await UnpackAsync(TinyArchive.Pack(
            TinyArchive.File("first.bin", TinyArchive.WithWrongByte(TinyArchive.First, 17)), TinyArchive.File(
                "second.bin",
                TinyArchive.Second))));
    }

    [Theory]
    [InlineData("../../first.bin")]
    [InlineData("/tmp/tutorial-unpack-absolute/first.bin")]
    [InlineData("tiny/../../../first.bin")]
    public async Task An_entry_that_names_another_place_lands_in_the_folder(string name)
    {
        await UnpackAsync(TinyArchive.Pack(TinyArchive.File(name, TinyArchive.First), TinyArchive.File("second.bin", TinyArchive.Second)));

        Assert.Equal(["first.bin", "second.bin"], NamesIn(target));
        Assert.Equal(["deep", "tiny.tar.gz"], NamesIn(root.FullName));
        Assert.Equal(["target"], NamesIn(Path.Combine(root.FullName, "deep")));
        Assert.False(Directory.Exists("/tmp/tutorial-unpack-absolute"));
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public async Task A_link_is_neither_made_nor_followed(TarEntryType type)
    {
        var outside = Path.Combine(root.FullName, "outside.bin");
        File.WriteAllText(outside, "kept");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => UnpackAsync(TinyArchive.Pack(
            TinyArchive.Link(type, "tiny/first.bin", outside), TinyArchive.File("tiny/second.bin", TinyArchive.Second))));

        Assert.Contains("holds no first.bin", error.Message, StringComparison.Ordinal);
        Assert.Equal(["second.bin"], NamesIn(target));
        Assert.Equal("kept", File.ReadAllText(outside));
    }

    [Theory]
    [InlineData(8_999, "8,999")]
    [InlineData(9_001, "9,001")]
    public async Task A_file_of_another_size_is_refused_before_it_is_written(int bytes, string shown)
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(
            () => UnpackAsync(TinyArchive.Pack(TinyArchive.File("tiny/first.bin", new byte[bytes]))));

        Assert.StartsWith("first.bin in '", error.Message, StringComparison.Ordinal);
        Assert.Contains($"has {shown} bytes, where the published one has 9,000", error.Message, StringComparison.Ordinal);
        Assert.Empty(NamesIn(target));
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_very_much_is_refused()
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => UnpackAsync(TinyArchive.Pack(
            TinyArchive.File("zeros", new byte[2_000_000]), TinyArchive.File("first.bin", TinyArchive.First), TinyArchive.File(
                "second.bin",
                TinyArchive.Second))));

        Assert.Contains("unpacks to more than", error.InnerException!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(5_000)]
    public async Task A_truncated_archive_is_refused_with_its_name(int bytes)
    {
        var message = (await Assert.ThrowsAsync<InvalidDataException>(() => UnpackAsync(TinyArchive.Bytes[..bytes]))).Message;

        Assert.Contains(Path.Combine(root.FullName, "tiny.tar.gz"), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_byte_anywhere_is_refused_or_told()
    {
        for (var at = 0; at < TinyArchive.Bytes.Length; at += 97)
        {
            try
            {
                Assert.True(
                    !await UnpackAsync(TinyArchive.WithWrongByte(TinyArchive.Bytes, at))
                        || File.ReadAllBytes(Path.Combine(target, "first.bin")).SequenceEqual(TinyArchive.First));
            }
            catch (InvalidDataException)
            {
                // what most wrong bytes lead to
            }
        }
    }

    private Task<bool> UnpackAsync(byte[] archive)
    {
        var path = Path.Combine(root.FullName, "tiny.tar.gz");
        File.WriteAllBytes(path, archive);
        return new ArchiveUnpacker(Published).UnpackAsync(path, target, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
