namespace Tutorial.Tests.Build;

/// <summary>What the build does to libLibTorchSharp.so, read back from the flat folder that notebooks reference.</summary>
public sealed class MendedLibraryTests
{
    private const string Version = "GLIBCXX_3.4.32";
    private const ushort Weak = 0x2;

    private static readonly string Mended = Path.Combine(Repository.Folder, "artifacts", "tutorial", "libLibTorchSharp.so");

    [Fact]
    public void The_version_that_older_systems_lack_is_only_a_weak_requirement()
    {
        SkipUnlessLinux();
        Assert.Equal([Weak], SymbolVersions.Read(Mended)[Version]);
    }

    [Fact]
    public void Every_other_required_version_stays_strong()
    {
        SkipUnlessLinux();
        Assert.All(
            SymbolVersions.Read(Mended).Where(version => version.Key != Version),
            version => Assert.All(version, flags => Assert.Equal(0, flags)));
    }

    [Fact]
    public void The_mend_changes_one_bit_of_the_package_s_file()
    {
        SkipUnlessLinux();
        var (before, after) = (File.ReadAllBytes(Original()), File.ReadAllBytes(Mended));
        var changed = Enumerable.Range(0, before.Length).Where(index => before[index] != after[index]).ToList();
        Assert.Equal((before.Length, 1, Weak), (after.Length, changed.Count, before[changed[0]] ^ after[changed[0]]));
    }

    [Fact]
    public void The_package_s_own_file_is_left_as_it_came()
    {
        SkipUnlessLinux();
        Assert.Equal([(ushort)0], SymbolVersions.Read(Original())[Version]);
    }

    private static string Original() => OriginalFiles.Named("libLibTorchSharp.so");

    private static void SkipUnlessLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only the Linux library has symbol versions.");
}
