namespace Tutorial.Kernel;

/// <summary>The names of this kernel's directives.</summary>
internal static class Directive
{
    internal const string About = "about";
    internal const string Import = "import";
    internal const string ListMagic = "lsmagic";
    internal const string Time = "time";

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlySet<string> Names = new HashSet<string> { About, Import, ListMagic, Time };
}
