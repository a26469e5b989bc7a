using System.Buffers.Binary;
using System.Text;

namespace Tutorial.Kernel;

/// <summary>
/// Which libraries a native library asks the loader for, as its ELF file names them. The loader looks for those in the folders that the
/// file names, and else among the system's; it takes one that is in the process before either.
/// </summary>
internal static class NeededLibraries
{
    // The names of the System V ABI's "ELF-64 Object File Format".
    private const int HeaderSize = 64;
    private const int SegmentSize = 56;
    private const int EntrySize = 16;
    private const uint LoadedSegment = 1;       // PT_LOAD
    private const uint DynamicSegment = 2;      // PT_DYNAMIC
    private const ulong Needed = 1;             // DT_NEEDED
    private const ulong Strings = 5;            // DT_STRTAB
    private const ulong StringsSize = 10;       // DT_STRSZ

    /// <summary>Dynamic sections have some dozens of entries, and their strings are the names of what a library offers.</summary>
    private const int LargestPart = 1 << 28;

    /// <returns>The names, such as <c>libc10.so</c>; none where the file is no 64-bit little-endian ELF file or is damaged.</returns>
    internal static IReadOnlyList<string> Of(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Of(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OverflowException)
        {
            // The loader will say what is wrong with it.
            return [];
        }
    }

    private static IReadOnlyList<string> Of(FileStream file)
    {
        var header = Read(file, 0, HeaderSize);
        if (!header.AsSpan().StartsWith("\u007fELF\u0002\u0001"u8))
        {
            return [];
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(56));
        var table = Read(file, Word(header, 32), count * SegmentSize);
        var segments = Enumerable.Range(0, count).Select(index => Segment.At(table, index * SegmentSize)).ToArray();
        if (segments.FirstOrDefault(segment => segment.Kind == DynamicSegment) is not { } dynamic)
        {
            return [];
        }

        var entries = Entries(Read(file, dynamic.Offset, dynamic.Size));
        var address = entries.FirstOrDefault(entry => entry.Tag == Strings).Value;
        if (segments.FirstOrDefault(segment => segment.Holds(address)) is not { } holder)
        {
            return [];
        }

        var size = entries.FirstOrDefault(entry => entry.Tag == StringsSize).Value;
        var strings = Read(file, checked(holder.Offset + (address - holder.Address)), size);
        return [.. entries.Where(entry => entry.Tag == Needed).Select(entry => Text(strings, entry.Value))];
    }

    private static (ulong Tag, ulong Value)[] Entries(byte[] section) =>
    [
        .. Enumerable.Range(0, section.Length / EntrySize)
            .Select(index => (Word(section, index * EntrySize), Word(section, index * EntrySize + 8)))
            .TakeWhile(entry => entry.Item1 != 0),
    ];

    private static string Text(byte[] strings, ulong begin)
    {
        var text = strings.AsSpan(checked((int)Math.Min(begin, (ulong)strings.Length)));
        var end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    private static ulong Word(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(offset));

    private static byte[] Read(FileStream file, ulong offset, ulong size) =>
        size <= LargestPart ? Read(file, offset, (int)size) : throw new EndOfStreamException();

    private static byte[] Read(FileStream file, ulong offset, int size)
    {
        if (offset > (ulong)file.Length || (ulong)size > (ulong)file.Length - offset)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[size];
        file.Position = (long)offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Segment(uint Kind, ulong Offset, ulong Address, ulong Size)
    {
        internal static Segment At(byte[] table, int offset) => new(
            BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(offset)),
            Word(table, offset + 8),
            Word(table, offset + 16),
            Word(table, offset + 32));

        internal bool Holds(ulong address) => Kind == LoadedSegment && address >= Address && address - Address < Size;
    }
}
