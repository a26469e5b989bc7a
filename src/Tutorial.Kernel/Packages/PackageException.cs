namespace Tutorial.Kernel;

/// <summary>A package cannot be had; the message is the one sentence that the cell fails with.</summary>
internal sealed class PackageException(string message) : Exception(message);
