using Mono.Cecil;

namespace TorchSharp.Mends.Weaving;

/// <summary>
/// Asks for .NET's assemblies in this .NET's version. TorchSharp was compiled for an earlier one, of which a compiler that is not told
/// otherwise, .NET Interactive's, warns in each cell that uses a tensor (CS1701).
/// </summary>
internal static class CurrentFramework
{
    private const string Prefix = "System.";

    /// <summary>Changes the module's references.</summary>
    public static void In(ModuleDefinition module)
    {
        var current = typeof(object).Assembly.GetName().Version!;
        foreach (var reference in module.AssemblyReferences
            .Where(reference => reference.Name.StartsWith(Prefix, StringComparison.Ordinal) && reference.Version < current))
        {
            reference.Version = current;
        }
    }
}
