using System.Runtime.InteropServices;

namespace Tutorial.Kernel.Tests;

/// <summary>What the SDK finds, in one restore of packages of every kind; the other tests' stand-in is held to it.</summary>
public sealed class RestoredPackagesTests(RestoredPackagesTests.OneRestore one) : IClassFixture<RestoredPackagesTests.OneRestore>
{
    [Fact]
    public void Without_a_version_it_is_the_newest_stable_one() => Assert.Equal("1.5.0", one.Package("Newest").Version);

    [Fact]
    public void A_floating_version_takes_versions_that_are_not_stable_when_it_says_so() =>
        Assert.Equal("2.0.0-beta", one.Package("Early").Version);

    [Fact]
    public void What_a_package_needs_comes_with_it_though_no_source_has_the_kernels_own() => Assert.Equal(
        ["Early", "HiddenOne", "KindExtended", "KindNative", .. OneRestore.Shared, "Newest", "Showing"],
        one.Packages.Select(package => package.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("HiddenOne")]
    [InlineData("KindExtended")]
    [InlineData("KindNative")]
    [InlineData("KindShared")]
    [InlineData("Showing")]
    public void The_stand_in_of_other_tests_finds_the_same(string name)
    {
        Assert.SkipUnless(one.Packages.Any(package => package.Name == name), "ASP.NET Core is not installed beside .NET.");
        Assert.Equivalent(Shown(one.StandIn(name)), Shown(one.Package(name)), strict: true);
    }

    /// <summary>All but the folder, which is another one.</summary>
    private static object Shown(RestoredPackage package) => new
    {
        package.Name,
        package.Version,
        References = Names(package.References),
        Assemblies = Names(package.Assemblies),
        NativeLibraries = Names(package.NativeLibraries),
        Extensions = Names(package.Extensions),
    };

    private static string[] Names(IReadOnlyList<string> files) => [.. files.Select(file => Path.GetFileName(file))];

    public sealed class OneRestore : IDisposable
    {
        private readonly Feed feed = new();
        private readonly IReadOnlyList<RestoredPackage> standIns;

        public OneRestore()
        {
            Fill();
            PackageReference[] asked =
                [.. ((string[])["Showing", "KindExtended", "KindNative", .. Shared]).Select(name => new PackageReference(name, "1.0.0"))];
            var folder = Directory.GetCurrentDirectory();
            standIns = feed.Restorer().Restore(new RestoreRequest(asked, [], folder), CancellationToken.None);
            Packages = feed.RestorerOfSdk().Restore(
                new RestoreRequest([.. asked, new PackageReference("Newest", "*"), new PackageReference("Early", "*-*")], [], folder),
                CancellationToken.None);
        }

        /// <summary>The package that needs a framework beside .NET's own, where that is installed.</summary>
        internal static string[] Shared { get; } =
            Directory.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "Microsoft.AspNetCore.App"))
                ? ["KindShared"]
                : [];

        internal IReadOnlyList<RestoredPackage> Packages { get; }

        public void Dispose() => feed.Dispose();

        internal RestoredPackage Package(string name) => Packages.Single(package => package.Name == name);

        internal RestoredPackage StandIn(string name) => standIns.Single(package => package.Name == name);

        private void Fill()
        {
            foreach (var version in (string[])["1.0.0", "1.5.0", "2.0.0-beta"])
            {
                feed.Add("Newest", version, [], [("lib/net8.0/_._", [])]);
                feed.Add("Early", version, [], [("lib/net8.0/_._", [])]);
            }

            var hidden = feed.Assembly("HiddenOne", "1.0.0", "public class HiddenOne { }");
            feed.Add("HiddenOne", "1.0.0", [], [("lib/net8.0/HiddenOne.dll", hidden), ("ref/net8.0/_._", [])]);
            feed.AddText("Showing", "1.0.0", "showing", ("HiddenOne", "1.0.0"), ("Microsoft.DotNet.Interactive", "1.0.0-beta.26120.1"));
            feed.Add(
                "KindNative",
                "1.0.0",
                [],
                [($"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/libkind.so", [1]), ("runtimes/win-arm64/native/kind.dll", [2])]);
            feed.Add("KindExtended", "1.0.0", [], [("lib/net8.0/_._", []), ("interactive-extensions/dotnet/extension.dib", [3])]);
            feed.Add("KindShared", "1.0.0", [], [("lib/net8.0/_._", [])], "Microsoft.AspNetCore.App");
        }
    }
}
