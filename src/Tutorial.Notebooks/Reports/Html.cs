using System.Net;

namespace Tutorial.Notebooks;

/// <summary>Text as it may stand in a page.</summary>
internal static class Html
{
    /// <summary>Text made safe for element content and for quoted attributes.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A script made safe for a script element, which ends at the first closing tag, whatever the script means by it.</summary>
    public static string EncodeScript(string script) => script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
}
