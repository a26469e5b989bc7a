using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Tutorial.Cli.Tests;

/// <summary>A published archive of two files of a few thousand bytes.</summary>
internal static class TinyArchive
{
    public static byte[] First { get; } = RandomBytes(seed: 1, 9_000);

    public static byte[] Second { get; } = RandomBytes(seed: 2, 5_000);

    /// <summary>The archive as it is published.</summary>
    public static byte[] Bytes { get; } = Pack(
        File("tiny/readme.html", [1, 2, 3]), File("tiny/first.bin", First), File("tiny/second.bin", Second));

    /// <summary>What is known about it.</summary>
    public static PublishedArchive At(Uri address) => new(
        address, Entry("tiny.tar.gz", Bytes), "tiny", [Entry("first.bin", First), Entry("second.bin", Second)]);

    /// <summary>The same with other bytes in place of the archive's.</summary>
    public static PublishedArchive Of(byte[] bytes) =>
        At(new Uri("https://example.org/tiny.tar.gz")) with { File = Entry("tiny.tar.gz", bytes) };

    public static byte[] RandomBytes(int seed, int count)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static byte[] Pack(params TarEntry[] entries)
    {
        using var stream = new MemoryStream();
        using (var zipped = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zipped))
        {
            foreach (var entry in entries)
                tar.WriteEntry(entry);
        }

        return stream.ToArray();
    }

    public static TarEntry File(string name, byte[] content) =>
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) };

    public static TarEntry Link(TarEntryType type, string name, string target) => new PaxTarEntry(type, name) { LinkName = target };

    /// <summary>The bytes with one of them changed.</summary>
    public static byte[] WithWrongByte(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    private static Cifar10File Entry(string name, byte[] content) =>
        new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
