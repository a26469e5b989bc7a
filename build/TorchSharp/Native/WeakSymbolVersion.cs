using System.Text;

namespace TorchSharp.Mends.Native;

/// <summary>libLibTorchSharp.so asks only weakly for the symbol version GLIBCXX_3.4.32.</summary>
/// <remarks>
/// A version requirement with the flag VER_FLG_WEAK set makes the dynamic loader go on (with a warning that only LD_DEBUG shows)
/// where the version is missing. That is safe here: the only symbol behind the version, std::ios_base_library_init(), has no
/// relocation, so nothing ever resolves it. Layout of the structures: elf(5), and "Symbol Versioning" in the Linux Standard Base.
/// </remarks>
internal static class WeakSymbolVersion
{
    private const string MissingVersion = "GLIBCXX_3.4.32";
    private const byte WeakFlag = 0x2;                          // VER_FLG_WEAK, in the low byte of vna_flags
    private const uint VersionNeedsSection = 0x6ffffffe;        // SHT_GNU_verneed
    private const int FlagsOffsetInVernaux = 4;

    /// <summary>Changes one bit of the library, or nothing where it does not ask for the version.</summary>
    public static void In(byte[] image)
    {
        if (FindFlags(image) is var flags and >= 0)
            image[flags] |= WeakFlag;
    }

    /// <summary>The file offset of the flags of the vernaux entry that names the version, or -1 where there is none.</summary>
    private static int FindFlags(byte[] image)
    {
        if (image.Length < 64 || image[0] != 0x7f || image[1] != 'E' || image[2] != 'L' || image[3] != 'F' || image[4] != 2
            || image[5] != 1)
        {
            return -1;                                          // not a 64-bit little-endian ELF file
        }

        var sections = (int)ReadUInt64(image, 0x28);
        var sectionSize = ReadUInt16(image, 0x3a);
        var sectionCount = ReadUInt16(image, 0x3c);
        for (var index = 0; index < sectionCount; index++)
        {
            var section = sections + index * sectionSize;
            if (ReadUInt32(image, section + 4) != VersionNeedsSection)
                continue;

            var needs = (int)ReadUInt64(image, section + 0x18);
            var needCount = (int)ReadUInt32(image, section + 0x2c);
            var stringSection = sections + (int)ReadUInt32(image, section + 0x28) * sectionSize;
            return FindInNeeds(image, needs, needCount, (int)ReadUInt64(image, stringSection + 0x18));
        }

        return -1;
    }

    private static int FindInNeeds(byte[] image, int need, int needCount, int strings)
    {
        for (var n = 0; n < needCount; n++)
        {
            var auxiliary = need + (int)ReadUInt32(image, need + 8);
            var auxiliaryCount = ReadUInt16(image, need + 2);
            for (var a = 0; a < auxiliaryCount; a++)
            {
                if (ReadName(image, strings + (int)ReadUInt32(image, auxiliary + 8)) == MissingVersion)
                    return auxiliary + FlagsOffsetInVernaux;
                auxiliary += (int)ReadUInt32(image, auxiliary + 12);
            }

            need += (int)ReadUInt32(image, need + 12);
        }

        return -1;
    }

    private static string ReadName(byte[] image, int start) =>
        Encoding.ASCII.GetString(image, start, Array.IndexOf(image, (byte)0, start) - start);

    private static ushort ReadUInt16(byte[] image, int offset) => (ushort)(image[offset] | image[offset + 1] << 8);

    private static uint ReadUInt32(byte[] image, int offset) => ReadUInt16(image, offset) | (uint)ReadUInt16(image, offset + 2) << 16;

    private static ulong ReadUInt64(byte[] image, int offset) => ReadUInt32(image, offset) | (ulong)ReadUInt32(image, offset + 4) << 32;
}
