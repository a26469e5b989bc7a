using Mono.Cecil;

namespace TorchSharp.Mends.Weaving;

/// <summary>All mends of TorchSharp.dll, and the marks by which the result is told from the original.</summary>
internal static class MendedTorchSharp
{
    /// <summary>Changes the module.</summary>
    public static void Mend(ModuleDefinition module)
    {
        Replacements.Put(module);
        CheckedCalls.In(module);
        Guarded.In(module);
        NamedNulls.In(module);
        Sentences.In(module);
        KeepHandlesAlive.In(module);        // last, so that it sees what the others have put in
        CurrentFramework.In(module);
        Mark(module);
    }

    /// <summary>Microsoft's signature no longer holds; its key stays, for what was compiled against the original asks for it.</summary>
    private static void Mark(ModuleDefinition module)
    {
        module.Attributes &= ~ModuleAttributes.StrongNameSigned;
        var version = module.Assembly.CustomAttributes
            .Single(attribute => attribute.AttributeType.Name == "AssemblyInformationalVersionAttribute");
        version.ConstructorArguments[0] = new CustomAttributeArgument(
            module.TypeSystem.String,
            version.ConstructorArguments[0].Value + "+mended");
    }
}
