using System.Runtime.InteropServices;
using System.Text.Json;

namespace Tutorial.Kernel;

/// <summary>
/// Remembers which files a restore found, in one file for each request. An entry counts while all files that it names are there; one of
/// a request with a floating version counts for a day.
/// </summary>
/// <param name="folder">Where the entries are.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class PackageCache(string folder, TimeProvider clock)
{
    /// <summary>How long the newest version of a package is taken for the newest.</summary>
    internal static readonly TimeSpan FloatingLifetime = TimeSpan.FromDays(1);

    /// <summary>The number changes when entries get another form, so that no kernel reads those of another.</summary>
    private static readonly string Platform = $"1 {RestoreProject.TargetFramework} {RuntimeInformation.RuntimeIdentifier}";

    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where the entries are; a restore works in a folder of its own beside them.</summary>
    internal string Folder => folder;

    /// <summary>What a restore of the request found; null when none has, or when it does not count any more.</summary>
    internal IReadOnlyList<RestoredPackage>? Find(RestoreRequest request)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<PackageCacheEntry>(File.ReadAllText(EntryOf(request)), Strict);
            return entry is not null && IsFresh(entry, request) && entry.Packages.All(IsWhole) ? entry.Packages : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps what a restore found. Another kernel sees the whole entry or none.</summary>
    internal void Keep(RestoreRequest request, IReadOnlyList<RestoredPackage> packages)
    {
        var entry = EntryOf(request);
        Directory.CreateDirectory(folder);
        var unfinished = $"{entry}.{Guid.NewGuid():N}";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(new PackageCacheEntry(clock.GetUtcNow(), packages), Strict));
        File.Move(unfinished, entry, overwrite: true);
    }

    private bool IsFresh(PackageCacheEntry entry, RestoreRequest request) =>
        !request.IsFloating || clock.GetUtcNow() - entry.Restored < FloatingLifetime;

    private static bool IsWhole(RestoredPackage package) => Directory.Exists(package.Folder) && package.Files.All(File.Exists);

    private string EntryOf(RestoreRequest request) => Path.Combine(folder, request.Key(Platform) + ".json");
}
