using System.Diagnostics;

namespace Tutorial.Notebooks.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private const string ChildVariable = "TUTORIAL_TEST_FILE";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_replaced_by_the_new_content()
    {
        AtomicFile.WriteText(folder["a.txt"], "old, and longer than the new one");

        AtomicFile.WriteText(folder["a.txt"], "new");

        Assert.Equal("new", File.ReadAllText(folder["a.txt"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_write_that_fails_halfway_leaves_the_old_file_and_nothing_else()
    {
        AtomicFile.WriteText(folder["a.txt"], "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(folder["a.txt"], stream =>
        {
            stream.Write("half of the ne"u8);
            throw new IOException("No space left on device");
        }));

        RequireOnlyTheOldFile();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4_096)]
    [InlineData(99_999)]
    public void A_disk_that_is_full_leaves_the_old_file_and_nothing_else(int room)
    {
        AtomicFile.WriteText(folder["a.txt"], "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(
            folder["a.txt"], stream => stream.Write(new byte[100_000]), path => new FullDiskFile(path, room)));

        RequireOnlyTheOldFile();
    }

    [Fact]
    public void A_disk_that_says_only_when_flushed_that_it_is_full_leaves_the_old_file_and_nothing_else()
    {
        AtomicFile.WriteText(folder["a.txt"], "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(
            folder["a.txt"], stream => stream.Write("new"u8), path => new FullDiskFile(path, room: 3, isFullWhenFlushed: true)));

        RequireOnlyTheOldFile();
    }

    [Fact]
    public void A_target_that_cannot_be_replaced_leaves_no_temporary_file()
    {
        Directory.CreateDirectory(folder["a.txt"]);

        Assert.ThrowsAny<Exception>(() => AtomicFile.WriteText(folder["a.txt"], "new"));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_of_writing_leaves_the_old_file()
    {
        AtomicFile.WriteText(folder["a.txt"], "old");
        using var child = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
            [
                typeof(AtomicFileTests).Assembly.Location,
                "-explicit", "only",
                "-method", $"{typeof(AtomicFileTests).FullName}.{nameof(Child_writes_half_and_waits)}",
            ])
        {
            Environment = { [ChildVariable] = folder["a.txt"] },
            RedirectStandardOutput = true,
        })!;
        var output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(folder["a.txt.half"]) && !child.HasExited)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(child.HasExited, child.HasExited ? await output : "");

        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("old", await File.ReadAllTextAsync(folder["a.txt"], TestContext.Current.CancellationToken));
    }

    /// <summary>Runs in a process of its own, which the test above kills.</summary>
    [Fact(Explicit = true)]
    public void Child_writes_half_and_waits()
    {
        var path = Environment.GetEnvironmentVariable(ChildVariable);
        Assert.SkipWhen(path is null, "Only a child process of the test above runs this.");

        AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[1_000_000]);
            stream.Flush();
            File.WriteAllText(path + ".half", "");
            Thread.Sleep(Timeout.Infinite);
        });
    }

    [Fact]
    public void A_missing_folder_is_made()
    {
        AtomicFile.WriteText(Path.Combine(folder.Path, "new", "deep", "a.txt"), "content");

        Assert.Equal("content", File.ReadAllText(Path.Combine(folder.Path, "new", "deep", "a.txt")));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_gets_the_content()
    {
        AtomicFile.WriteText(folder["real.txt"], "old");
        File.CreateSymbolicLink(folder["link.txt"], folder["real.txt"]);

        AtomicFile.WriteText(folder["link.txt"], "new");

        Assert.NotNull(new FileInfo(folder["link.txt"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder["real.txt"]));
    }

    [Fact]
    public void A_file_keeps_who_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        AtomicFile.WriteText(folder["a.txt"], "old");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["a.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        AtomicFile.WriteText(folder["a.txt"], "new");

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder["a.txt"]));
    }

    private void RequireOnlyTheOldFile()
    {
        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    /// <summary>A file on a disk with little room: it takes what fits, then says what Linux says.</summary>
    private sealed class FullDiskFile(string path, long room, bool isFullWhenFlushed = false)
        : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0)
    {
        private const string Message = "No space left on device";

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..(int)Math.Min(buffer.Length, room - Position)]);
            if (Position >= room && !isFullWhenFlushed)
                throw new IOException(Message);
        }

        public override void Flush(bool flushToDisk)
        {
            if (isFullWhenFlushed)
                throw new IOException(Message);
            base.Flush(flushToDisk);
        }
    }
}
