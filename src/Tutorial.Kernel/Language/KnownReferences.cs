using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>
/// Resolves for the language services only what running cells resolved: <c>#r</c> reads no file, restores nothing and changes no
/// folder where assemblies are looked for, until the cell runs.
/// </summary>
/// <param name="session">The session's own resolver.</param>
internal sealed class KnownReferences(MetadataReferenceResolver? session) : MetadataReferenceResolver
{
    private readonly MetadataReferenceResolver? session = session;

    public override bool ResolveMissingAssemblies => session?.ResolveMissingAssemblies ?? false;

    public override bool Equals(object? other) => other is KnownReferences known && Equals(known.session, session);

    public override int GetHashCode() => session?.GetHashCode() ?? 0;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        session?.ResolveMissingAssembly(definition, referenceIdentity);
}
