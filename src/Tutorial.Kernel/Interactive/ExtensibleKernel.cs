namespace Microsoft.DotNet.Interactive;

/// <summary>What an extension is called with.</summary>
internal sealed class ExtensibleKernel : Kernel;
