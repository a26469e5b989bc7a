using System.Buffers.Binary;
using System.Text;

namespace Tutorial.Tests.Build;

/// <summary>
/// Which functions that a 64-bit little-endian ELF file exports catch C++ exceptions, read as the unwinder reads it: a function's entry in
/// .eh_frame names its table of landing pads in .gcc_except_table, and in that an action with a filter above zero is a catch clause.
/// Formats: "Exception Frames" in the Linux Standard Base, and the LSDA of the Itanium C++ ABI.
/// </summary>
internal sealed class CatchClauses
{
    private const byte Omitted = 0xff, RelativeToItself32 = 0x1b, Unsigned128 = 0x01;      // DW_EH_PE_omit, pcrel | sdata4, uleb128

    private readonly byte[] image;
    private readonly Dictionary<string, Section> sections;

    private CatchClauses(byte[] image)
    {
        this.image = image;
        sections = Sections().ToDictionary(section => section.Name);
    }

    /// <summary>The exported functions whose names begin so and that have no catch clause.</summary>
    public static IReadOnlyList<string> Missing(string path, string prefix)
    {
        var file = new CatchClauses(File.ReadAllBytes(path));
        var tables = file.TablesOfFunctions();
        return [.. file.ExportedFunctions().Where(function => function.Name.StartsWith(prefix, StringComparison.Ordinal)
            && !(tables.TryGetValue(function.Address, out var table) && table is { } landing && file.Catches(landing))).Select(function => function.Name).Order(StringComparer.Ordinal)];
    }

    private bool Catches(long table)
    {
        var at = Offset(".gcc_except_table", table);
        if (image[at++] != Omitted)
            throw new InvalidDataException("A table of landing pads has a base of its own.");
        if (image[at++] != Omitted)
            _ = Unsigned(ref at);                               // where the types are listed
        if (image[at++] != Unsigned128)
            throw new InvalidDataException("A table of call sites has another encoding.");
        var actions = Unsigned(ref at) + at;
        for (var sites = actions; at < sites;)
        {
            (_, _, _) = (Unsigned(ref at), Unsigned(ref at), Unsigned(ref at));             // start, length, landing pad
            var action = Unsigned(ref at);
            for (var next = action == 0 ? -1 : actions + action - 1; next >= 0;)
            {
                if (Signed(ref next) > 0)
                    return true;
                var place = next;
                var distance = Signed(ref next);
                next = distance == 0 ? -1 : place + distance;
            }
        }

        return false;
    }

    /// <summary>The address of the table of landing pads of each function, or null, by the function's address.</summary>
    private Dictionary<long, long?> TablesOfFunctions()
    {
        var frames = sections[".eh_frame"];
        var tables = new Dictionary<long, long?>();
        long length;
        for (var at = frames.Offset; at < frames.Offset + frames.Size && (length = UInt32(at)) != 0; at += length + 4)
        {
            var common = UInt32(at + 4);
            if (common == 0)
                continue;                                       // a common information entry
            var hasTable = HasTable(at + 4 - common);
            var function = Int32(at + 8) + at + 8 + frames.Shift;
            var augmentation = at + 16;
            _ = Unsigned(ref augmentation);
            var table = hasTable ? Int32(augmentation) : 0;
            tables[function] = table == 0 ? null : table + augmentation + frames.Shift;
        }

        return tables;
    }

    private bool HasTable(long common)
    {
        var letters = Text(common + 9);
        var at = common + 9 + letters.Length + 1;
        (_, _, _, _) = (Unsigned(ref at), Signed(ref at), Unsigned(ref at), letters.StartsWith('z') ? Unsigned(ref at) : 0);
        foreach (var letter in letters.Skip(1))
        {
            if (letter == 'P')
                at += 5;                                        // the personality routine, encoded like the others
            else if (image[at++] != RelativeToItself32)
                throw new InvalidDataException($"'{letter}' of a frame has another encoding.");
        }

        return letters.Contains('L');
    }

    private IEnumerable<(string Name, long Address)> ExportedFunctions()
    {
        var (symbols, names) = (sections[".dynsym"], sections[".dynstr"]);
        for (var at = symbols.Offset; at < symbols.Offset + symbols.Size; at += 24)
        {
            if ((image[at + 4] & 15) == 2 && BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan((int)at + 6)) != 0)
                yield return (Text(names.Offset + UInt32(at)), Int64(at + 8));
        }
    }

    private IEnumerable<Section> Sections()
    {
        var (headers, size) = (Int64(0x28), BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(0x3a)));
        var (count, ofNames) = (BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(0x3c)), BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(0x3e)));
        var names = Int64(headers + (ofNames * size) + 24);
        return Enumerable.Range(0, count).Select(index => headers + (index * size))
            .Select(at => new Section(Text(names + UInt32(at)), Int64(at + 16), Int64(at + 24), Int64(at + 32)));
    }

    private long Offset(string section, long address) => address - sections[section].Shift;

    private long Unsigned(ref long at)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = image[at++];
            value |= (long)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
    }

    private long Signed(ref long at)
    {
        var start = at;
        var value = Unsigned(ref at);
        var bits = (int)(at - start) * 7;
        return (image[at - 1] & 0x40) == 0 ? value : value - (1L << bits);
    }

    private string Text(long at) => Encoding.ASCII.GetString(image, (int)at, Array.IndexOf(image, (byte)0, (int)at) - (int)at);

    private uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan((int)at));

    private int Int32(long at) => BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan((int)at));

    private long Int64(long at) => BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan((int)at));

    private sealed record Section(string Name, long Address, long Offset, long Size)
    {
        public long Shift => Address - Offset;
    }
}
