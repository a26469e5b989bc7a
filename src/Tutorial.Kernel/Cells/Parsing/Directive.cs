namespace Tutorial.Kernel;

/// <summary>The names of this kernel's directives.</summary>
internal static class Directive
{
    internal const string About = "about";
    internal const string Import = "import";
    internal const string ListMagic = "lsmagic";
    internal const string Set = "set";
    internal const string Share = "share";
    internal const string Time = "time";
    internal const string Value = "value";
    internal const string Who = "who";
    internal const string Whos = "whos";

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlySet<string> Names = new HashSet<string> { About, Import, ListMagic, Set, Share, Time, Value, Who, Whos };
}
