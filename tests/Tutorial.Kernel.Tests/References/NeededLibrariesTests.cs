namespace Tutorial.Kernel.Tests;

/// <summary>What a native library says that it needs.</summary>
public sealed class NeededLibrariesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_library_needs_is_named_in_its_order() =>
        Assert.Equal(["libone.so", "libtwo.so.2"], Needed(ElfLibrary.Of("libneeding.so", "libone.so", "libtwo.so.2")));

    [Fact]
    public void The_systems_mathematics_need_its_C_library()
    {
        var path = Path.Combine("/lib/x86_64-linux-gnu", "libm.so.6");
        Assert.SkipUnless(File.Exists(path), $"There is no {path}.");
        Assert.Contains("libc.so.6", NeededLibraries.Of(path));
    }

    [Fact]
    public void What_is_no_native_library_needs_nothing() => Assert.Empty(Needed("#!/bin/sh\necho A text is no library, however long it is.\n"u8));

    [Fact]
    public void A_library_that_is_cut_short_anywhere_needs_nothing()
    {
        var whole = ElfLibrary.Of("libneeding.so", "libone.so");
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Empty(Needed(whole.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_byte_changed_anywhere_is_read_without_an_exception()
    {
        for (var index = 0; index < ElfLibrary.Of("libneeding.so", "libone.so").Length; index++)
        {
            var damaged = ElfLibrary.Of("libneeding.so", "libone.so");
            damaged[index] ^= 0xff;
            Needed(damaged);
        }
    }

    private IReadOnlyList<string> Needed(ReadOnlySpan<byte> library)
    {
        var path = Path.Combine(folder.Path, "library.so");
        File.WriteAllBytes(path, library);
        return NeededLibraries.Of(path);
    }
}
