using System.Text;

namespace Tutorial.Notebooks;

/// <summary>A heading of a notebook's prose.</summary>
/// <param name="Level">1 for a title, 2 for a part, …</param>
/// <param name="Id">Where a link leads to it on the page.</param>
/// <param name="Text">The text of the heading.</param>
internal sealed record ReportHeading(int Level, string Id, string Text)
{
    /// <summary>As GitHub and Jupyter make the anchor of a heading, so that links within a notebook work on the page too.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
                slug.Append(character);
            else if (character == ' ')
                slug.Append('-');
        }

        return slug.ToString();
    }
}
