using System.Buffers.Binary;
using System.Text;

namespace Tutorial.Tests.Build;

/// <summary>
/// Reads which symbol versions a 64-bit little-endian ELF file requires: the dynamic table's view, not the section headers' that the build
/// uses.
/// </summary>
internal static class SymbolVersions
{
    private const ulong StringTable = 5;                 // DT_STRTAB
    private const ulong VersionNeeds = 0x6ffffffe;       // DT_VERNEED
    private const ulong VersionNeedCount = 0x6fffffff;   // DT_VERNEEDNUM

    /// <summary>The flags of each required version, by its name.</summary>
    public static ILookup<string, ushort> Read(string path)
    {
        var image = File.ReadAllBytes(path);
        var segments = Segments(image).ToList();
        var dynamic = segments.Single(segment => segment.Type == 2);
        var entries = new Dictionary<ulong, ulong>();
        for (var entry = dynamic.Offset; UInt64(image, entry) != 0; entry += 16)
            entries[UInt64(image, entry)] = UInt64(image, entry + 8);

        ulong ToOffset(ulong address)
        {
            var segment = segments.First(s => s.Type == 1 && address >= s.Address && address < s.Address + s.Size);
            return address - segment.Address + segment.Offset;
        }

        var strings = ToOffset(entries[StringTable]);
        return Requirements(image, ToOffset(entries[VersionNeeds]), entries[VersionNeedCount], strings).ToLookup(r => r.Name, r => r.Flags);
    }

    private static IEnumerable<(string Name, ushort Flags)> Requirements(byte[] image, ulong need, ulong count, ulong strings)
    {
        for (var n = 0UL; n < count; n++, need += UInt32(image, need + 12))
        {
            var auxiliary = need + UInt32(image, need + 8);
            for (var a = 0; a < UInt16(image, need + 2); a++, auxiliary += UInt32(image, auxiliary + 12))
            {
                var start = (int)(strings + UInt32(image, auxiliary + 8));
                var length = Array.IndexOf(image, (byte)0, start) - start;
                yield return (Encoding.ASCII.GetString(image, start, length), UInt16(image, auxiliary + 4));
            }
        }
    }

    private static IEnumerable<(uint Type, ulong Offset, ulong Address, ulong Size)> Segments(byte[] image)
    {
        var table = UInt64(image, 0x20);
        for (var i = 0UL; i < UInt16(image, 0x38); i++)
        {
            var header = table + (i * UInt16(image, 0x36));
            yield return (UInt32(image, header), UInt64(image, header + 8), UInt64(image, header + 16), UInt64(image, header + 32));
        }
    }

    private static ushort UInt16(byte[] image, ulong offset) => BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan((int)offset));

    private static uint UInt32(byte[] image, ulong offset) => BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan((int)offset));

    private static ulong UInt64(byte[] image, ulong offset) => BinaryPrimitives.ReadUInt64LittleEndian(image.AsSpan((int)offset));
}
