namespace Tutorial.Cli;

/// <summary>Says how many there are: "1 cell", "2 cells".</summary>
internal static class Plural
{
    internal static string Of(int count, string one) => FormattableString.Invariant($"{count} {one}{(count == 1 ? "" : "s")}");
}
