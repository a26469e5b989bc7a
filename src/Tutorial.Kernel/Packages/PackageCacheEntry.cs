namespace Tutorial.Kernel;

/// <summary>What a restore found, as it is kept.</summary>
/// <param name="Restored">When.</param>
/// <param name="Packages">What.</param>
internal sealed record PackageCacheEntry(DateTimeOffset Restored, IReadOnlyList<RestoredPackage> Packages);
