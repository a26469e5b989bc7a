using System.Runtime.InteropServices;
using System.Text;

namespace Tutorial.Kernel.Tests;

/// <summary>
/// The smallest native library that Linux's loader takes: no code, a name, and what it needs. It names no folders, so what it needs is
/// looked for among the system's libraries.
/// </summary>
internal static class ElfLibrary
{
    internal static byte[] Of(string name, params string[] needed)
    {
        var strings = new MemoryStream();
        strings.WriteByte(0);
        (long, long)[] named = [.. needed.Select(one => (1L, Text(strings, one))), (14, Text(strings, name))];

        const int Segments = 3;
        var section = 64 + Segments * 56;
        var sectionSize = (named.Length + 6) * 16;
        var symbols = section + sectionSize;
        var hash = symbols + 24;
        var texts = hash + 16;
        var size = texts + strings.Length;

        var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        writer.Write("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0"u8);
        writer.Write((short)3);        // a shared object
        writer.Write((short)(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 183 : 62));
        Write(writer, 1);
        Write(writer, 0L, 64, 0);        // no entry, and where the segments are described
        Write(writer, 0);
        Array.ForEach<short>([64, 56, Segments, 64, 0, 0], writer.Write);
        Segment(writer, 1, 0, size);        // all is loaded
        Segment(writer, 2, section, sectionSize);
        Segment(writer, 0x6474e551, 0, 0);        // a stack that holds no code
        (long, long)[] entries = [.. named, (5, texts), (10, strings.Length), (6, symbols), (11, 24), (4, hash), (0, 0)];
        foreach (var (tag, value) in entries)
        {
            Write(writer, tag, value);
        }

        Write(writer, 0L, 0, 0);        // the one symbol that always is
        Write(writer, 1, 1, 0, 0);        // one bucket, with no symbol
        writer.Write(strings.ToArray());
        return file.ToArray();
    }

    private static long Text(MemoryStream strings, string text)
    {
        var begin = strings.Position;
        strings.Write(Encoding.UTF8.GetBytes(text + '\0'));
        return begin;
    }

    private static void Segment(BinaryWriter writer, int kind, long offset, long size)
    {
        Write(writer, kind, 6);        // read and written
        Write(writer, offset, offset, offset, size, size, 0x1000);
    }

    private static void Write(BinaryWriter writer, params int[] values) => Array.ForEach(values, writer.Write);

    private static void Write(BinaryWriter writer, params long[] values) => Array.ForEach(values, writer.Write);
}
