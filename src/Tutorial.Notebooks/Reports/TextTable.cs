using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>Text whose columns are aligned by spaces: broken into lines it could not be read, so that it is scrolled where it is too
/// wide. Other text is broken.</summary>
internal static partial class TextTable
{
    /// <summary>The class of an element that holds such text.</summary>
    public const string Class = "aligned";

    /// <summary>Whether spaces stand side by side within a line.</summary>
    public static bool Is(string text) => SpacesWithin().IsMatch(text);

    [GeneratedRegex(@"\S {2,}\S")]
    private static partial Regex SpacesWithin();
}
