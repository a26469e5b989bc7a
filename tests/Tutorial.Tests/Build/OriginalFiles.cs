using System.Reflection;

namespace Tutorial.Tests.Build;

/// <summary>The files of TorchSharp's package that this build has mended copies of, wherever the packages lie.</summary>
internal static class OriginalFiles
{
    public static string Named(string file) => typeof(OriginalFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Original " + file).Value!;
}
