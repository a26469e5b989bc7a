using System.Globalization;
using System.Xml.Linq;

namespace Tutorial.Kernel;

/// <summary>The project that stands for a notebook when its packages are restored.</summary>
internal static class RestoreProject
{
    /// <summary>The project's name; it begins the chains of packages in NuGet's messages.</summary>
    internal const string Name = "notebook";

    /// <summary>Higher than any: whatever version a package asks for, the kernel stands in for it.</summary>
    private const string AnyVersion = "9999.0.0";

    /// <summary>.NET's version and the platform: packages bring different files for others.</summary>
    internal static string TargetFramework { get; } = string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.0");

    /// <summary>The project file's text.</summary>
    internal static string Text(RestoreRequest request) => new XElement(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", TargetFramework),
            new XElement("UseCurrentRuntimeIdentifier", true),
            new XElement("SelfContained", false),
            new XElement("UseAppHost", false),
            new XElement("RestoreEnablePackagePruning", true),
            new XElement("DisableTransitiveFrameworkReferenceDownloads", true),
            // An audit asks the feeds for more, each time, and its findings would be seen by nobody.
            new XElement("NuGetAudit", false),
            new XElement("RestoreRootConfigDirectory", Escaped(request.ConfigurationFolder)),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', request.Sources.Select(Escaped)))),
        new XElement(
            "ItemGroup",
            request.Packages.Select(package => Item("PackageReference", package.Name, package.Version)),
            KernelPackages.Names.Select(name => Item("PrunePackageReference", name, AnyVersion)))).ToString();

    private static XElement Item(string kind, string name, string version) =>
        new(kind, new XAttribute("Include", name), new XAttribute("Version", version));

    /// <summary>What MSBuild would expand or split, as it writes it itself.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(character =>
        "%*?@$();'".Contains(character, StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"%{(int)character:X2}")
            : character.ToString()));
}
