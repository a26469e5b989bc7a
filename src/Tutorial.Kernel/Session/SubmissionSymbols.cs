using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Tutorial.Kernel;

/// <summary>Which line of a cell a frame of a stack trace stands in, asked for one frame and not, as .NET does it, for all.</summary>
internal static class SubmissionSymbols
{
    private static readonly ConditionalWeakTable<Assembly, byte[]> OfAssemblies = [];

    /// <summary>Keeps the portable symbols of a compiled cell.</summary>
    internal static void Keep(Assembly submission, byte[] symbols) => OfAssemblies.Add(submission, symbols);

    /// <returns>As .NET writes it, such as <c> in cell 3:line 1</c>; empty where the frame is not of a cell.</returns>
    internal static string Place(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method || !OfAssemblies.TryGetValue(method.Module.Assembly, out var symbols))
        {
            return "";
        }

        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var reader = provider.GetMetadataReader();
        var handle = ((MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken)).ToDebugInformationHandle();
        var point = reader.GetMethodDebugInformation(handle).GetSequencePoints()
            .Where(point => !point.IsHidden && point.Offset <= frame.GetILOffset())
            .Cast<SequencePoint?>().LastOrDefault();
        return point is { } found
            ? FormattableString.Invariant($" in {reader.GetString(reader.GetDocument(found.Document).Name)}:line {found.StartLine}")
            : "";
    }
}
