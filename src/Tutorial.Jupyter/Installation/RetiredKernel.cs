namespace Tutorial.Jupyter;

/// <summary>The name of .NET Interactive's C# kernel, by which its notebooks (the lessons too) ask for their kernel.</summary>
public static class RetiredKernel
{
    /// <summary>The name, as front ends look it up.</summary>
    public const string Name = ".net-csharp";

    private const string DisplayName = ".NET (C#)";

    /// <summary>Installs this project's kernel by that name where no other kernel has it, or where it shall take its place.</summary>
    /// <param name="catalogs">Where a kernel may have the name; it is installed in the first.</param>
    /// <param name="specification">How to start this project's kernel.</param>
    /// <param name="replaces">Whether it takes the place of another kernel.</param>
    /// <returns>What was done, in words.</returns>
    internal static string Install(IReadOnlyList<KernelSpecCatalog> catalogs, KernelSpec specification, bool replaces)
    {
        var other = catalogs.Select(catalog => catalog.FolderOf(Name)).OfType<string>().Select(OtherKernel.In)
            .FirstOrDefault(found => found is not null);
        if (other is not null && !replaces)
        {
            return $"Left '{Name}' to {other}; notebooks of .NET Interactive open with that one, "
                + "and --replace puts this project's in its place";
        }

        var installed = catalogs[0].Install(Name, specification with { DisplayName = DisplayName });
        KernelLogo.WriteTo(installed.Folder);
        return $"Installed {DisplayName} as '{Name}' in {installed.Folder}, "
            + "the name that notebooks of .NET Interactive ask for"
            + (other is null ? "" : $"; it replaces {other}");
    }
}
