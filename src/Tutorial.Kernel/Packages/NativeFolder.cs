using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Kernel;

/// <summary>
/// Brings native libraries of several packages together, as a build does in a program's folder: one that needs another looks for it
/// beside itself. The folder holds links where the system lets everybody make them, so half a gigabyte of libraries takes no room.
/// </summary>
internal static class NativeFolder
{
    /// <param name="packages">All packages of a restore.</param>
    /// <param name="parent">Where the folder is made; it has the same name for the same libraries.</param>
    /// <returns>The packages, with their libraries where they are together.</returns>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    internal static IReadOnlyList<RestoredPackage> Gather(IReadOnlyList<RestoredPackage> packages, string parent)
    {
        if (packages.Count(package => package.NativeLibraries.Count > 0) < 2)
        {
            return packages;
        }

        var all = string.Join('\n', packages.SelectMany(package => package.NativeLibraries).Order(StringComparer.Ordinal));
        var folder = Path.Combine(parent, "native-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
        Directory.CreateDirectory(folder);
        return [.. packages.Select(package =>
            package with { NativeLibraries = [.. package.NativeLibraries.Select(file => Bring(file, folder))] })];
    }

    private static string Bring(string file, string folder)
    {
        var place = Path.Combine(folder, Path.GetFileName(file));
        if (!File.Exists(place))
        {
            // Under another name first: another kernel may do the same.
            var unfinished = $"{place}.{Guid.NewGuid():N}";
            if (OperatingSystem.IsWindows())
            {
                File.Copy(file, unfinished);
            }
            else
            {
                File.CreateSymbolicLink(unfinished, file);
            }

            File.Move(unfinished, place, overwrite: true);
        }

        return place;
    }
}
